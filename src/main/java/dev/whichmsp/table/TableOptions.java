package dev.whichmsp.table;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.table.rollup.VendorRule;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowFilter;
import java.nio.charset.Charset;

/**
 * How to label a table.
 *
 * @param format what it is
 * @param columns where its texts stand
 * @param encoding how its bytes stand for characters, or null to detect it; a byte order mark goes before
 * @param delimiter what stands between cells, or null to detect it
 * @param filter which rows are written
 * @param dedupe whether rows with equal title, text and html are classified once, as far as the answers fit into 64 MB; changes no
 *     answer
 * @param vendors null to write row by row; else the rows of one registrable domain are rolled up into one, by this rule. Takes
 *     some 2 KB of memory for every domain
 * @param maxErrorRate the most of the stated labels that may be wrong, one that the model was calibrated for, or null
 * @param threads how many rows are classified at a time, from 1
 */
public record TableOptions(TableFormat format, Columns columns, Charset encoding, Character delimiter, RowFilter filter,
        boolean dedupe, VendorRule vendors, Double maxErrorRate, int threads) {

    /** The defaults for a format: everything detected, all rows, all cores. */
    public static TableOptions of(TableFormat format) {
        return new TableOptions(format, Columns.USUAL, null, null, RowFilter.ALL, false, null, null,
                Runtime.getRuntime().availableProcessors());
    }

    /** The same with other columns. */
    public TableOptions withColumns(Columns columns) {
        return new TableOptions(format, columns, encoding, delimiter, filter, dedupe, vendors, maxErrorRate, threads);
    }

    /** The same with another filter. */
    public TableOptions withFilter(RowFilter filter) {
        return new TableOptions(format, columns, encoding, delimiter, filter, dedupe, vendors, maxErrorRate, threads);
    }

    /** The same with equal texts classified once, or each anew. */
    public TableOptions withDedupe(boolean dedupe) {
        return new TableOptions(format, columns, encoding, delimiter, filter, dedupe, vendors, maxErrorRate, threads);
    }

    /** The same, rolled up by domain. */
    public TableOptions withVendors(VendorRule vendors) {
        return new TableOptions(format, columns, encoding, delimiter, filter, dedupe, vendors, maxErrorRate, threads);
    }

    /** The same on so many threads. */
    public TableOptions withThreads(int threads) {
        return new TableOptions(format, columns, encoding, delimiter, filter, dedupe, vendors, maxErrorRate, threads);
    }

    /** How many signals of a row come to be seen: cells show a few, JSON lines all, and vendors are rolled up from all. */
    int mostSignals() {
        return vendors == null && format != TableFormat.JSON_LINES ? Answer.SIGNALS_IN_A_CELL : ClassifyOptions.MOST_SIGNALS;
    }

    /** Whether a run can go on at a {@link Checkpoint}: workbooks are no streams, and vendors are written at the end. */
    public boolean isResumable() {
        return vendors == null && (format == TableFormat.CSV || format == TableFormat.TSV || format == TableFormat.JSON_LINES);
    }
}
