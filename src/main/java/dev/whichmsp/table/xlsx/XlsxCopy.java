package dev.whichmsp.table.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
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
 * Copies values from one workbook to another. Formulas come out as the values that they had, or as they are if they never were
 * computed; dates and numbers in their formats.
 */
final class XlsxCopy {

    private static final int ROWS_HELD = 200;

    /** Days between the beginnings of the two ways to count them. */
    private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1_462);

    /** What in a format is no letter of a date: texts, escaped characters, colours and conditions. */
    private static final Pattern NO_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private final boolean from1904;

    /** @param from1904 whether the dates that are copied are counted from 1904; they are written as counted from 1900 */
    XlsxCopy(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Copies the first columns of a row. */
    void copy(Row row, int columns, Worksheet target, int place) {
        for (int i = 0; i < Math.min(columns, row.getCellCount()); i++) {
            Cell cell = XlsxRow.cell(row, i);
            if (cell != null) {
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
        } else {
            text(target, row, column, XlsxRow.shown(cell));
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

    private BigDecimal counted(BigDecimal number, String format) {
        boolean moved = from1904 && format != null
                && NO_DATE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).matches(".*[yd].*");
        return moved ? number.add(DAYS_TO_1904) : number;
    }

    /** Copies a sheet, under its name. */
    void copy(Sheet sheet, Workbook workbook) throws IOException {
        Worksheet target = workbook.newWorksheet(sheet.getName());
        target.setVisibilityState(sheet.getVisibility() == SheetVisibility.VISIBLE ? VisibilityState.VISIBLE : VisibilityState.HIDDEN);
        try (Stream<Row> rows = sheet.openStream()) {
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
}
