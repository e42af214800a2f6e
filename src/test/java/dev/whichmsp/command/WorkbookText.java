package dev.whichmsp.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What a workbook holds, as text: each cell on a line, with its kind, its formula and its format. */
final class WorkbookText {

    private WorkbookText() {}

    static String of(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                text.append("== ").append(sheet.getName()).append(' ').append(sheet.getVisibility()).append('\n');
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> rows(row, text));
                }
            }
        }
        return text.toString();
    }

    private static void rows(Row row, StringBuilder text) {
        row.stream().filter(cell -> cell != null && cell.getType() != CellType.EMPTY).forEach(cell -> text.append(line(cell)));
    }

    private static String line(Cell cell) {
        String formula = cell.getFormula() == null ? "" : " =" + cell.getFormula();
        String format = cell.getDataFormatString() == null ? "" : " [" + cell.getDataFormatString() + "]";
        String shown = cell.getText() == null ? "" : cell.getText().replace("\r", "\\r").replace("\n", "\\n");
        return cell.getAddress() + " " + cell.getType() + " " + shown + formula + format + "\n";
    }
}
