package dev.whichmsp.table;

import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.Row;
import dev.whichmsp.table.row.RowWriter;
import dev.whichmsp.table.row.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rows that were made into bytes already, on the threads that labelled them. */
final class ByteWriter implements RowWriter {

    private final BufferedOutputStream out;

    ByteWriter(OutputStream out, byte[] heading) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.out.write(heading);
    }

    @Override
    public void write(Row row, Answer answer, byte[] output) throws IOException {
        out.write(output);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        out.flush();
    }
}
