package dev.whichmsp.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.stream.Stream;
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

    private XlsxCopy() {}

    /** Copies the first columns of a row. */
    static void copy(Row row, int columns, Worksheet target, int place) {
        for (int i = 0; i < Math.min(columns, row.getCellCount()); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            if (cell != null && cell.getType() != CellType.EMPTY) {
                copy(cell, target, place, i);
            }
        }
    }

    private static void copy(Cell cell, Worksheet target, int row, int column) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.NUMBER || value instanceof BigDecimal) {
            target.value(row, column, new BigDecimal(cell.getRawValue()));
        } else if (value instanceof Boolean truth) {
            target.value(row, column, truth);
        } else if (cell.getFormula() != null && (cell.getRawValue() == null || cell.getRawValue().isEmpty())) {
            target.formula(row, column, cell.getFormula());
        } else if (cell.getText() != null) {
            target.inlineString(row, column, cell.getText());
        }
        String format = cell.getDataFormatString();
        if (format != null && !format.equalsIgnoreCase("General")) {
            target.style(row, column).format(format).set();
        }
    }

    /** Copies a sheet, under its name. */
    static void copy(Sheet sheet, Workbook workbook) throws IOException {
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
