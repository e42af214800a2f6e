package dev.whichmsp.table.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class LimitedOutput extends FilterOutputStream {

    private final String what;
    private final long limit;
    private long taken;

    /** @param what a name for what is written, for the message */
    LimitedOutput(OutputStream out, String what, long limit) {
        super(out);
        this.what = what;
        this.limit = limit;
    }

    @Override
    public void write(int unit) throws IOException {
        take(1);
        out.write(unit);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int length) {
        taken += length;
        if (taken > limit) {
            throw TableTooLargeException.onDisk(what, limit);
        }
    }
}
