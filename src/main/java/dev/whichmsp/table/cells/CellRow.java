package dev.whichmsp.table.cells;

import dev.whichmsp.VendorText;
import dev.whichmsp.table.bytes.RawRecord;
import dev.whichmsp.table.bytes.TextEncoding;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.Row;
import java.io.ByteArrayOutputStream;
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
        table.dialect().encoding().check(record.bytes(), record.length(), input());
        if (cells().size() < columns() || hasFilledSurplus()) {
            throw new BadRowException(cells().size() + " cells where the header has " + columns());
        }
        return table.places().read(cells());
    }

    private int columns() {
        return table.places().count();
    }

    private List<String> cells() {
        if (cells == null) {
            cells = table.dialect().split(input());
        }
        return cells;
    }

    private int surplus() {
        return Math.max(0, cells().size() - columns());
    }

    /** Delimiters at a row's end that the header lacks are a habit of some programs and no fault. */
    private boolean hasFilledSurplus() {
        return !input().endsWith(table.delimiters(surplus()));
    }

    /** The row has as many cells as the header before the answer, so that this stands under its names. */
    @Override
    public byte[] with(Answer answer) {
        if (answer == null) {
            return record.bytes();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.bytes().length + 160);
        TextEncoding encoding = table.dialect().encoding();
        if (record.fault() != null || hasFilledSurplus()) {
            out.writeBytes(encoding.encode(table.quotedWhole(input()) + table.delimiters(columns() - 1)));
        } else {
            out.write(record.bytes(), 0, record.length() - surplus() * encoding.width());
            out.writeBytes(encoding.encode(table.delimiters(columns() - cells().size())));
        }
        out.writeBytes(table.encoded(answer.cells()));
        out.write(record.bytes(), record.length(), record.bytes().length - record.length());
        return out.toByteArray();
    }

    @Override
    public String input() {
        if (input == null) {
            input = table.dialect().encoding().decode(record.bytes(), record.length());
        }
        return input;
    }
}
