package dev.whichmsp.table.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Looks at the beginning of streams. */
public final class Heads {

    /** How many bytes decide about encoding and delimiter. */
    static final int LENGTH = 1 << 16;

    private Heads() {}

    /** The first bytes, enough to tell how a table is written; they stay to be read. */
    public static byte[] peek(BufferedInputStream in) throws IOException {
        return peek(in, LENGTH);
    }

    /** The first bytes, fewer only if there are no more; they stay to be read. */
    static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    /** The place of a byte order mark or of what tells another format: so few bytes that an endless stream need not fill more. */
    public static byte[] mark(BufferedInputStream in) throws IOException {
        return peek(in, 4);
    }

    /** Whether a head starts with these bytes, each from 0 to 255. */
    public static boolean startsWith(byte[] head, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
