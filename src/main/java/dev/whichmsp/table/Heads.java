package dev.whichmsp.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Looks at the beginning of streams. */
final class Heads {

    /** How many bytes decide about encoding and delimiter. */
    static final int LENGTH = 1 << 16;

    private Heads() {}

    /** The first bytes, up to {@link #LENGTH}; they stay to be read. */
    static byte[] peek(BufferedInputStream in) throws IOException {
        return peek(in, LENGTH);
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    /** The stream, unpacked if it is packed; by its first bytes, whatever its name. */
    static BufferedInputStream unpacked(InputStream given) throws IOException {
        BufferedInputStream in = new BufferedInputStream(given, LENGTH);
        byte[] magic = peek(in, 2);
        boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, LENGTH), LENGTH) : in;
    }

    /** The start of a stream for JSON lines: three bytes at the most, so that an endless stream need not fill anything. */
    static byte[] mark(BufferedInputStream in) throws IOException {
        return peek(in, 3);
    }
}
