package dev.whichmsp.table.cells;

import dev.whichmsp.VendorText;
import dev.whichmsp.table.bytes.RawRecord;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.Row;
import java.util.List;

/** A row of a CSV or TSV file. */
final class CellRow implements Row {

    private final CellTable table;
    private final RawRecord record;
    private String input;
    private List<String> cells;

    CellRow(CellTable table, RawRecord record) {
        this.table = table;
        this.record = record;
    }

    @Override
    public long number() {
        return record.number();
    }

    @Override
    public long line() {
        return record.line();
    }

    @Override
    public int size() {
        return record.bytes().length;
    }

    @Override
    public boolean isBlank() {
        return record.isBlank();
    }

    @Override
    public VendorText text() throws BadRowException {
        if (record.fault() != null) {
            throw new BadRowException(record.fault());
        }
        if (mayHoldBadBytes()) {
            table.dialect().encoding().check(record.bytes(), record.length(), input());
        }
        if (cells().size() < columns() || hasFilledSurplus()) {
            throw new BadRowException(cells().size() + " cells where the header has " + columns());
        }
        return table.places().read(cells());
    }

    private boolean mayHoldBadBytes() {
        for (String cell : cells()) {
            if (cell.indexOf('\uFFFD') >= 0) {
                return true;
            }
        }
        return false;
    }

    private int columns() {
        return table.places().count();
    }

    private List<String> cells() {
        if (cells == null) {
            cells = table.dialect().split(record);
        }
        return cells;
    }

    private int surplus() {
        return Math.max(0, cells().size() - columns());
    }

    /** Delimiters at a row's end that the header lacks are a habit of some programs and no fault. */
    private boolean hasFilledSurplus() {
        return surplus() > 0 && !input().endsWith(table.delimiters(surplus()));
    }

    /** The row has as many cells as the header before the answer, so that this stands under its names. */
    @Override
    public byte[] with(Answer answer) {
        if (answer == null) {
            return record.bytes();
        }
        if (record.fault() != null || hasFilledSurplus()) {
            return record.with(0, table.encoded(table.quotedWhole(input()) + table.delimiters(columns() - 1), answer.cells()));
        }
        int kept = record.length() - surplus() * table.dialect().encoding().width();
        return record.with(kept, table.encoded(table.delimiters(columns() - cells().size()), answer.cells()));
    }

    @Override
    public String input() {
        if (input == null) {
            input = table.dialect().encoding().decode(record.bytes(), record.length());
        }
        return input;
    }
}
