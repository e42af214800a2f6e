package dev.whichmsp.table.bytes;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packed streams, gzip and Zstandard: unpacked by their first bytes, packed by their names. */
public final class Packing {

    private static final int BUFFER = 1 << 16;

    private Packing() {}

    /** Whether a file of that name is packed. */
    public static boolean isPacked(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(gz|zst)");
    }

    /** The stream, packed if the name ends in {@code .gz} or {@code .zst}. */
    public static OutputStream packed(String name, OutputStream out) throws IOException {
        if (!isPacked(name)) {
            return out;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : new ZstdOutputStream(out);
    }

    /** The stream, unpacked if it is packed, whatever its name. */
    public static BufferedInputStream unpacked(InputStream given) throws IOException {
        BufferedInputStream in = new BufferedInputStream(given, BUFFER);
        byte[] magic = Heads.peek(in, 4);
        if (Heads.startsWith(magic, 0x1F, 0x8B)) {
            return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        }
        return Heads.startsWith(magic, 0x28, 0xB5, 0x2F, 0xFD) ? new BufferedInputStream(new ZstdInput(in), BUFFER) : in;
    }
}
