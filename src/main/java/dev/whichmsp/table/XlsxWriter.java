package dev.whichmsp.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
    public void write(LabelledRow labelled) throws IOException {
        target.copy(((XlsxRow) labelled.row()).row(), columns, place);
        if (labelled.answer() != null) {
            List<String> cells = labelled.answer().cells();
            target.writeAnswer(place, columns, cells, 0, labelled.answer());
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
