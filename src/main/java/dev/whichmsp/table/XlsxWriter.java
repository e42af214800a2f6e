package dev.whichmsp.table;

import dev.whichmsp.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Writes a workbook: the labelled sheet with coloured labels, the values of all other sheets, and a summary sheet. Formulas
 * come out as the values that they had, or as they are if they never were computed; dates and numbers in their formats.
 */
final class XlsxWriter implements RowWriter {

    /** Days between the beginnings of the two ways to count them. */
    private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1_462);

    /** What in a format is no letter of a date: texts, escaped characters, colours and conditions. */
    private static final Pattern NO_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private static final String FAILED = "F8CBAD";
    private static final Map<Label, String> COLOURS = Map.of(Label.IT_MSP, "BDD7EE", Label.BPO, "FFE699", Label.STAFFING_MSP,
            "C6E0B4", Label.UNCLEAR, "E7E6E6");

    /** Rows in memory before they are written. */
    private static final int ROWS_HELD = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final XlsxBook source;
    private final int columns;
    private int place;
    private int held;

    XlsxWriter(OutputStream out, XlsxBook source, Row header) throws IOException {
        this.workbook = new Workbook(out, "WhichMSP", null);
        this.source = source;
        this.sheet = workbook.newWorksheet(source.table().getName());
        this.columns = header == null ? 0 : header.getCellCount();
        if (header != null) {
            copy(header, columns, sheet, 0);
            List<String> names = AddedColumns.beside(XlsxRow.cells(header)).names();
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, columns + i, names.get(i));
            }
            sheet.range(0, 0, 0, columns + names.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            place = 1;
        }
    }

    @Override
    public void write(LabelledRow labelled) throws IOException {
        copy(((XlsxRow) labelled.row()).row(), columns, sheet, place);
        if (labelled.answer() != null) {
            writeAnswer(labelled.answer());
        }
        place++;
        if (++held % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void writeAnswer(Answer answer) {
        List<String> cells = answer.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(place, columns + i, cut(cells.get(i)));
            }
        }
        if (!answer.isFailed() && answer.verdict().confidence() != null) {
            sheet.value(place, columns + 1, new BigDecimal(cells.get(1)));
        }
        sheet.style(place, columns).fillColor(answer.isFailed() ? FAILED : COLOURS.get(answer.verdict().label())).set();
    }

    /** Excel takes no longer cell. */
    private static String cut(String cell) {
        return cell.length() > 32_767 ? cell.substring(0, 32_767) : cell;
    }

    private void copy(Row row, int columns, Worksheet target, int place) {
        for (int i = 0; i < Math.min(columns, row.getCellCount()); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            if (cell != null && cell.getType() != CellType.EMPTY) {
                copy(cell, target, place, i);
            }
        }
    }

    private void copy(Cell cell, Worksheet target, int row, int column) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.NUMBER || value instanceof BigDecimal) {
            target.value(row, column, counted(new BigDecimal(cell.getRawValue()), cell.getDataFormatString()));
        } else if (value instanceof Boolean truth) {
            target.value(row, column, truth);
        } else if (cell.getFormula() != null && (cell.getRawValue() == null || cell.getRawValue().isEmpty())) {
            target.formula(row, column, escaped(cell.getFormula()));
        } else if (cell.getText() != null) {
            text(target, row, column, cell.getText());
        }
        String format = cell.getDataFormatString();
        if (format != null && !format.equalsIgnoreCase("General")) {
            target.style(row, column).format(format).set();
        }
    }

    /** Spaces at a text's ends are dropped by spreadsheet programs, unless it is written as rich text. */
    private static void text(Worksheet target, int row, int column, String text) {
        if (text.equals(text.strip())) {
            target.inlineString(row, column, text);
        } else {
            target.inlineString(row, column, RichText.builder().run(text).end().build());
        }
    }

    /** The library writes formulas as they are. */
    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The number, as days from 1900 if it is a date that counts them from 1904: workbooks are written so. */
    private BigDecimal counted(BigDecimal number, String format) {
        boolean date = format != null && NO_DATE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).matches(".*[yd].*");
        return date && source.countsFrom1904() ? number.add(DAYS_TO_1904) : number;
    }

    @Override
    public void flush() {
        // a workbook is of no use to anybody before its end
    }

    @Override
    public void finish(Summary summary) throws IOException {
        sheet.finish();
        for (Sheet other : source.sheets()) {
            if (other.getIndex() != source.table().getIndex()) {
                copy(other);
            }
        }
        writeSummary(summary);
        workbook.finish();
    }

    private void copy(Sheet other) throws IOException {
        Worksheet target = workbook.newWorksheet(other.getName());
        target.setVisibilityState(other.getVisibility() == SheetVisibility.VISIBLE ? VisibilityState.VISIBLE : VisibilityState.HIDDEN);
        try (Stream<Row> rows = other.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext();) {
                Row row = each.next();
                copy(row, row.getCellCount(), target, row.getRowNum() - 1);
                if (row.getRowNum() % ROWS_HELD == 0) {
                    target.flush();
                }
            }
        }
        target.finish();
    }

    private void writeSummary(Summary summary) throws IOException {
        Set<String> taken = source.sheets().stream().map(Sheet::getName)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        String name = "WhichMSP";
        for (int i = 2; taken.contains(name); i++) {
            name = "WhichMSP " + i;
        }
        Worksheet target = workbook.newWorksheet(name);
        target.width(0, 20);
        int row = 0;
        for (Label label : Label.values()) {
            target.style(row, 0).fillColor(COLOURS.get(label)).set();
            row = line(target, row, label.toString(), summary.counts().get(label));
        }
        row = line(target, row, "failed", summary.failed());
        row = line(target, row, "rows", summary.rows());
        row = line(target, row, "repeated, left out", summary.duplicates());
        if (!Double.isNaN(summary.meanConfidence())) {
            line(target, row, "mean confidence", Math.rint(summary.meanConfidence() * 1e6) / 1e6);
        }
        target.finish();
    }

    private static int line(Worksheet target, int row, String name, Number value) {
        target.value(row, 0, name);
        target.value(row, 1, value);
        return row + 1;
    }
}
