package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.row.AddedColumns;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.RowWriter;
import dev.whichmsp.table.row.Summary;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.reader.Row;

/** Writes the labelled sheet: each row's values as {@link XlsxCopy} has them, and its answer with the label coloured. */
final class XlsxWriter implements RowWriter {

    private final OutputStream out;
    private final XlsxTarget target;
    private final int columns;
    private int place;

    XlsxWriter(OutputStream out, XlsxTarget target, Row header) {
        this.out = out;
        this.target = target;
        this.columns = header == null ? 0 : header.getCellCount();
        if (header != null) {
            target.copy(header, columns, 0);
            target.writeHeader(columns, AddedColumns.beside(XlsxRow.cells(header)).names());
            place = 1;
        }
    }

    @Override
    public void write(dev.whichmsp.table.row.Row read, Answer answer, byte[] output) throws IOException {
        target.copy(((XlsxRow) read).row(), columns, place);
        if (answer != null) {
            target.writeAnswer(place, columns, answer.cells(), 0, answer);
        }
        place++;
        target.rowDone();
    }

    @Override
    public void flush() {
        // a workbook is of no use to anybody before its end
    }

    @Override
    public void finish(Summary summary) throws IOException {
        target.finish(summary, out);
    }
}
