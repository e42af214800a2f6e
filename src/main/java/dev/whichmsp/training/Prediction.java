package dev.whichmsp.training;

import dev.whichmsp.model.Sums;

/**
 * What a model that never saw an example makes of it.
 *
 * @param example the text
 * @param sums what it adds up to
 */
record Prediction(Example example, Sums sums) {}
