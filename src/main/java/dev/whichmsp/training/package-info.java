/** From {@code training-data/} to {@code models/}: reading examples, training, cross-validation, evaluation, the report. */
package dev.whichmsp.training;
