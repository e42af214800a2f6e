package dev.whichmsp.table.xlsx;

import dev.whichmsp.VendorText;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.ColumnPlaces;
import dev.whichmsp.table.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A row of a workbook. */
final class XlsxRow implements Row {

    private final org.dhatim.fastexcel.reader.Row row;
    private final long number;
    private final ColumnPlaces places;

    XlsxRow(org.dhatim.fastexcel.reader.Row row, long number, ColumnPlaces places) {
        this.row = row;
        this.number = number;
        this.places = places;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long line() {
        return row.getRowNum();
    }

    @Override
    public int size() {
        return cells(row).stream().mapToInt(String::length).sum() * 2 + 100;
    }

    @Override
    public boolean isBlank() {
        return cells(row).stream().allMatch(String::isBlank);
    }

    @Override
    public VendorText text() throws BadRowException {
        List<String> cells = cells(row);
        String surplus = cells.stream().skip(places.count()).filter(cell -> !cell.isEmpty()).collect(Collectors.joining("\t"));
        if (!surplus.isEmpty()) {
            throw new BadRowException("behind the header's last column stands: " + surplus);
        }
        requireReadable();
        return places.read(cells);
    }

    private void requireReadable() throws BadRowException {
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = cell(row, i);
            if (cell != null && isUnreadable(cell)) {
                throw new BadRowException("cell " + cell.getAddress() + " is not what the workbook says that it is: " + cell.getRawValue());
            }
        }
    }

    private static boolean isUnreadable(Cell cell) {
        return cell.getValue() == null && cell.getRawValue() != null && !cell.getRawValue().isEmpty();
    }

    /** What the cells show, empty ones as empty strings. */
    static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = cell(row, i);
            cells.add(cell == null ? "" : shown(cell));
        }
        return cells;
    }

    /** A cell of a row, or null if it is empty. */
    static Cell cell(org.dhatim.fastexcel.reader.Row row, int column) {
        Cell cell = row.hasCell(column) ? row.getCell(column) : null;
        return cell == null || cell.getType() == CellType.EMPTY ? null : cell;
    }

    /** What a cell shows, or what stands in the file if that makes no sense. */
    static String shown(Cell cell) {
        return isUnreadable(cell) ? cell.getRawValue() : Objects.requireNonNullElse(cell.getText(), "");
    }

    org.dhatim.fastexcel.reader.Row row() {
        return row;
    }

    @Override
    public byte[] with(Answer answer) {
        return new byte[0];
    }

    @Override
    public String input() {
        return cells(row).stream().collect(Collectors.joining("\t"));
    }
}
