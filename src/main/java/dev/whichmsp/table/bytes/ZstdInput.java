package dev.whichmsp.table.bytes;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Unpacks Zstandard, and fails as gzip does: the library throws unchecked exceptions for damage. */
final class ZstdInput extends FilterInputStream {

    /** What the library says of an input that ends within a frame. */
    private static final String CUT_OFF = "Not enough input bytes";

    ZstdInput(InputStream in) {
        super(new ZstdInputStream(in));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (MalformedInputException e) {
            throw new ZipException(e.getMessage());
        } catch (IOException e) {
            throw CUT_OFF.equals(e.getMessage()) ? new EOFException(e.getMessage()) : e;
        }
    }
}
