package dev.whichmsp.table.xlsx;

import dev.whichmsp.Label;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.Summary;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The workbook that is written: one sheet of answers, the values of all other sheets of the source, and a summary with a chart. */
final class XlsxTarget implements Closeable {

    static final String FAILED = "F8CBAD";
    static final Map<Label, String> COLOURS = Map.of(Label.IT_MSP, "BDD7EE", Label.BPO, "FFE699", Label.STAFFING_MSP, "C6E0B4",
            Label.UNCLEAR, "E7E6E6");

    /** Rows in memory before they are written. */
    private static final int ROWS_HELD = 200;

    private final XlsxBook source;
    private final XlsxCopy values;
    private final Path file;
    private final OutputStream parts;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int held;

    /** Begins a workbook in a file of its own: its parts can only be joined with a chart when all are there. */
    XlsxTarget(XlsxBook source, WorkbookLimits limits) throws IOException {
        this.source = source;
        this.values = new XlsxCopy(source.countsFrom1904());
        this.file = Files.createTempFile("whichmsp", ".xlsx");
        this.parts = new LimitedOutput(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                "labelled workbook", limits.diskBytes());
        this.workbook = new Workbook(parts, "WhichMSP", null);
        this.sheet = workbook.newWorksheet(source.table().getName());
    }

    /** The sheet of the answers. */
    Worksheet sheet() {
        return sheet;
    }

    /** Copies the first columns of a row of the source to a place on the sheet of the answers. */
    void copy(Row row, int columns, int place) {
        values.copy(row, columns, sheet, place);
    }

    void writeHeader(int column, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, column + i, names.get(i));
        }
        sheet.range(0, 0, 0, column + names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** Writes the cells of a row, and the colour and the number of its answer. */
    void writeAnswer(int row, int column, List<String> cells, int labelAt, Answer answer) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, column + i, cut(cells.get(i)));
            }
        }
        if (!answer.isFailed() && answer.verdict().confidence() != null) {
            sheet.value(row, column + labelAt + 1, new BigDecimal(cells.get(labelAt + 1)));
        }
        sheet.style(row, column + labelAt).fillColor(answer.isFailed() ? FAILED : COLOURS.get(answer.verdict().label())).set();
    }

    /** Excel takes no longer cell. */
    private static String cut(String cell) {
        return cell.length() > 32_767 ? cell.substring(0, 32_767) : cell;
    }

    /** A row is whole. */
    void rowDone() throws IOException {
        if (++held % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    /** Writes all other sheets, and the whole workbook to a stream. */
    void finish(Summary summary, OutputStream out) throws IOException {
        sheet.finish();
        for (Sheet other : source.sheets()) {
            if (other.getIndex() != source.table().getIndex()) {
                values.copy(other, workbook);
            }
        }
        XlsxSummary last = new XlsxSummary(source, summary);
        last.write(workbook);
        workbook.finish();
        parts.close();
        last.chart().join(file, source.sheets().size() + 1, out);
    }

    @Override
    public void close() throws IOException {
        try {
            parts.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
