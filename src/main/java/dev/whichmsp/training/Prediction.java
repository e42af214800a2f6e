package dev.whichmsp.training;

import dev.whichmsp.model.Sums;

/**
 * What a model that never saw an example makes of it.
 *
 * @param example the text
 * @param fold the part of the examples that it was left out with
 * @param sums what it adds up to
 */
record Prediction(Example example, int fold, Sums sums) {}
