package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowReader;
import dev.whichmsp.table.row.RowWriter;
import dev.whichmsp.table.row.TableException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A workbook's table to be read, and the workbook to be written of it. Takes temporary files until it is closed. */
public final class XlsxTable implements Closeable {

    private final XlsxBook book;
    private final XlsxReader reader;
    private final XlsxTarget target;

    private XlsxTable(XlsxBook book, XlsxReader reader, XlsxTarget target) {
        this.book = book;
        this.reader = reader;
        this.target = target;
    }

    /**
     * Stores a workbook and reads its header.
     *
     * @param in read to its end and left open
     * @throws TableTooLargeException if it takes too much memory, or more than the limits allow
     * @throws TableException if this is no workbook, or the columns are not there
     * @throws IOException if it is damaged, or cannot be stored
     */
    public static XlsxTable open(InputStream in, WorkbookLimits limits, Columns columns) throws IOException {
        XlsxBook book = XlsxBook.spool(in, limits);
        try {
            return new XlsxTable(book, new XlsxReader(book, columns), new XlsxTarget(book, limits));
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** The header's cells; none if the sheet is empty. */
    public List<String> names() {
        return reader.header() == null ? List.of() : XlsxRow.cells(reader.header());
    }

    /** Reads the rows below the header. */
    public RowReader rows() {
        return reader;
    }

    /** Writes the rows with their answers, and the whole workbook to a stream when it is finished. */
    public RowWriter labelled(OutputStream out) {
        return new XlsxWriter(out, target, reader.header());
    }

    /** Writes vendors in place of the rows, and the whole workbook to a stream when it is finished. */
    public VendorWriter vendors(OutputStream out) {
        return new XlsxVendors(out, target);
    }

    @Override
    public void close() throws IOException {
        try (book) {
            target.close();
        }
    }
}
