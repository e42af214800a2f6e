package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.row.ColumnPlaces;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowReader;
import dev.whichmsp.table.row.TableException;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/** Reads the table of a workbook; its first row that is not empty is the header. */
final class XlsxReader implements RowReader {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Row header;
    private final ColumnPlaces places;
    private long number;

    /** @throws TableException if the columns are not there */
    XlsxReader(XlsxBook book, Columns columns) throws IOException {
        try {
            this.stream = book.table().openStream();
            this.rows = stream.iterator();
            this.header = firstFilled();
        } catch (IOException | RuntimeException e) {
            throw XlsxBook.damaged(e.getMessage(), e);
        }
        this.places = header == null ? null : columns.in(XlsxRow.cells(header));
    }

    private Row firstFilled() {
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!XlsxRow.cells(row).stream().allMatch(String::isBlank)) {
                return row;
            }
        }
        return null;
    }

    /** The header, or null if the sheet is empty. */
    Row header() {
        return header;
    }

    @Override
    public dev.whichmsp.table.row.Row next() throws IOException {
        try {
            return rows.hasNext() ? new XlsxRow(rows.next(), ++number, places) : null;
        } catch (RuntimeException e) {
            throw XlsxBook.damaged("behind row " + number + " of its table: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Position position() {
        return new Position(0, number, 0);
    }

    @Override
    public void close() {
        stream.close();
    }
}
