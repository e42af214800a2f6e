package dev.whichmsp.table.cells;

import dev.whichmsp.table.row.ColumnPlaces;
import java.util.List;

/**
 * What the rows of a CSV or TSV file have in common.
 *
 * @param dialect how it is written
 * @param places where its texts stand
 */
record CellTable(CellDialect dialect, ColumnPlaces places) {

    /** What the cells of an answer mostly take, in characters. */
    private static final int LENGTH = 240;

    String delimiters(int count) {
        return String.valueOf(dialect.delimiter()).repeat(Math.max(0, count));
    }

    /** What stands first, and the cells as they follow others. */
    byte[] encoded(String first, List<String> cells) {
        StringBuilder text = new StringBuilder(LENGTH).append(first);
        for (String cell : cells) {
            text.append(dialect.delimiter()).append(dialect.quoted(cell));
        }
        return dialect.encoding().encode(text.toString());
    }

    /** A row that is no row as one cell, so that nothing of it is lost and the table stays a table. */
    String quotedWhole(String input) {
        return dialect.quote() + input.replace("" + dialect.quote(), "" + dialect.quote() + dialect.quote()) + dialect.quote();
    }
}
