package dev.whichmsp.table;

/**
 * A row with its answer.
 *
 * @param row as it was read
 * @param answer null for a blank row
 * @param output what is written; null if the filter drops the row
 * @param repeated whether an equal text was answered before and its answer taken
 */
record LabelledRow(Row row, Answer answer, byte[] output, boolean repeated) {

    /** A row without anything to label. */
    static LabelledRow blank(Row row) {
        return new LabelledRow(row, null, row.with(null), false);
    }
}
