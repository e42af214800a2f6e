package dev.whichmsp.table;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.table.bytes.Packing;
import dev.whichmsp.table.bytes.RecordReader;
import dev.whichmsp.table.cells.CellReader;
import dev.whichmsp.table.json.JsonLineReader;
import dev.whichmsp.table.json.VendorLines;
import dev.whichmsp.table.rollup.VendorRoll;
import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.RowReader;
import dev.whichmsp.table.row.RowWriter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.TableListener;
import dev.whichmsp.table.xlsx.TableTooLargeException;
import dev.whichmsp.table.xlsx.WorkbookLimits;
import dev.whichmsp.table.xlsx.XlsxTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Labels lists: reads rows, classifies them on many threads, and writes them back in their order, every byte of theirs kept,
 * with {@code label, confidence, reason, signals, model} added. Memory does not grow with the table, but with its domains if it is
 * rolled up by these. Thread-safe.
 */
public final class TableLabeller {

    private final VendorClassifier classifier;
    private final WorkbookLimits limits;

    /** Labels workbooks of any size. */
    public TableLabeller(VendorClassifier classifier) {
        this(classifier, WorkbookLimits.NONE);
    }

    /** Labels workbooks within limits; other tables of any size. */
    public TableLabeller(VendorClassifier classifier, WorkbookLimits limits) {
        this.classifier = classifier;
        this.limits = limits;
    }

    /** {@link #label(InputStream, OutputStream, TableOptions, TableListener)} that tells nobody. */
    public Summary label(InputStream in, OutputStream out, TableOptions options) throws IOException {
        return label(in, out, options, TableListener.NONE);
    }

    /** {@link #label(InputStream, OutputStream, TableOptions, TableListener, Checkpoint)} from the beginning. */
    public Summary label(InputStream in, OutputStream out, TableOptions options, TableListener listener) throws IOException {
        return label(in, out, options, listener, null);
    }

    /**
     * Labels a table as it streams by. A row that cannot be read comes out with an empty label and {@code error: …} as its
     * reason. Calls block; when reading blocks for good, closing {@code in} ends it.
     *
     * @param in the table, plain or packed with gzip or Zstandard; left open
     * @param out left open; flushed whenever the input has nothing more for now
     * @param from where an earlier run with the same options stood, whose output {@code out} goes on with; null to begin
     * @throws TableTooLargeException if a workbook is beyond the limits; nothing was written then
     * @throws TableException if the columns are not there; nothing was written then
     * @throws IllegalArgumentException if the options ask for an error rate that the model has no threshold for
     * @throws IOException if reading or writing fails; what was written then is not whole
     */
    public Summary label(InputStream in, OutputStream out, TableOptions options, TableListener listener, Checkpoint from)
            throws IOException {
        BufferedInputStream unpacked = Packing.unpacked(in);
        if (options.format() == TableFormat.SEARCH_RESULTS) {
            throw new TableException("Search results are one document, not rows: SearchResults labels them");
        }
        if (from != null && !options.isResumable()) {
            throw new TableException("No run of this kind can go on where another stood: begin anew");
        }
        // refuses an error rate before the first row, not in each
        classifier.classify(VendorText.of(""), ClassifyOptions.DEFAULT.withMaxErrorRate(options.maxErrorRate()));
        return switch (options.format()) {
            case XLSX -> labelWorkbook(unpacked, out, options, listener);
            case JSON_LINES -> labelLines(unpacked, out, options, listener, from);
            default -> labelCells(unpacked, out, options, listener, from);
        };
    }

    private Summary labelLines(BufferedInputStream in, OutputStream out, TableOptions options, TableListener listener, Checkpoint from)
            throws IOException {
        JsonLineReader reader = JsonLineReader.open(in, options.columns(), options.encoding());
        if (options.vendors() != null) {
            return rollUp(reader, new VendorLines(out), options, listener);
        }
        return labelRecords(reader, reader.heading(), out, options, listener, from);
    }

    private Summary labelCells(BufferedInputStream in, OutputStream out, TableOptions options, TableListener listener, Checkpoint from)
            throws IOException {
        CellReader reader = CellReader.open(in, options.columns(), options.encoding(), options.delimiter(), options.format().delimiter());
        if (options.vendors() != null) {
            options.columns().requireAddresses(reader.names());
            return rollUp(reader, reader.vendors(out), options, listener);
        }
        return labelRecords(reader, reader.heading(), out, options, listener, from);
    }

    private Summary labelWorkbook(InputStream in, OutputStream out, TableOptions options, TableListener listener) throws IOException {
        try (XlsxTable table = XlsxTable.open(in, limits, options.columns())) {
            if (options.vendors() != null) {
                options.columns().requireAddresses(table.names());
                return rollUp(table.rows(), table.vendors(out), options, listener);
            }
            RowWriter writer = table.labelled(out);
            return label(table.rows(), writer, new RowSink(writer, listener), options);
        }
    }

    private Summary rollUp(RowReader reader, VendorWriter writer, TableOptions options, TableListener listener) throws IOException {
        VendorSink sink = new VendorSink(writer, new VendorRoll(classifier, options.vendors()), options.filter(), listener);
        new Pipeline(reader, new RowLabeller(classifier, options), options.threads()).run(sink);
        return sink.finish();
    }

    /** Begins with the heading, or goes on where an earlier run stood. */
    private Summary labelRecords(RecordReader reader, byte[] heading, OutputStream out, TableOptions options, TableListener listener,
            Checkpoint from) throws IOException {
        RowWriter writer = new ByteWriter(out, from == null ? heading : new byte[0]);
        RowSink sink = new RowSink(writer, listener);
        if (from != null) {
            reader.skipTo(from.position());
            sink.restore(from);
        }
        return label(reader, writer, sink, options);
    }

    private Summary label(RowReader reader, RowWriter writer, RowSink sink, TableOptions options) throws IOException {
        new Pipeline(reader, new RowLabeller(classifier, options), options.threads()).run(sink);
        writer.finish(sink.summary());
        return sink.summary();
    }
}
