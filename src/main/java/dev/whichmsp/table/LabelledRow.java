package dev.whichmsp.table;

/**
 * A row with its answer.
 *
 * @param row as it was read
 * @param answer null for a blank row
 * @param output what is written; null if the filter drops the row
 * @param key stands for the texts where repeated ones are dropped, else 0
 */
record LabelledRow(Row row, Answer answer, byte[] output, long key) {}
