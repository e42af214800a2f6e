package dev.whichmsp.table.bytes;

import dev.whichmsp.table.row.Row;
import dev.whichmsp.table.row.RowReader;
import java.io.IOException;

/** Reads a table whose rows are records, one after the other. */
public abstract class RecordReader implements RowReader {

    private final RecordSplitter records;

    protected RecordReader(RecordSplitter records) {
        this.records = records;
    }

    /** The row that a record holds. */
    protected abstract Row row(RawRecord record);

    @Override
    public final Row next() throws IOException {
        RawRecord record = records.next();
        return record == null ? null : row(record);
    }

    @Override
    public final boolean isReady() throws IOException {
        return records.isReady();
    }

    @Override
    public final Position position() {
        return records.position();
    }

    /** Passes over the rows that an earlier run has written. */
    public final void skipTo(Position position) throws IOException {
        records.skipTo(position);
    }

    @Override
    public final void close() throws IOException {
        records.close();
    }
}
