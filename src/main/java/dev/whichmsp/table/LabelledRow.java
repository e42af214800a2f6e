package dev.whichmsp.table;

import dev.whichmsp.table.rollup.Address;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.Row;

/**
 * A row with its answer.
 *
 * @param row as it was read
 * @param answer null for a blank row
 * @param output what is written; null if the filter drops the row or the table is rolled up
 * @param repeated whether an equal text was answered before and its answer taken
 * @param address where its text comes from, if the table is rolled up; else unread
 */
record LabelledRow(Row row, Answer answer, byte[] output, boolean repeated, Address address) {

    /** A row without anything to label. */
    static LabelledRow blank(Row row) {
        return new LabelledRow(row, null, row.with(null), false, Address.UNREAD);
    }
}
