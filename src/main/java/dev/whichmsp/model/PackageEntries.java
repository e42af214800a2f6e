package dev.whichmsp.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The entries of a model package, unpacked no further than to the one asked for: what it takes to classify stands before the
 * weights as OpenNLP keeps them, which are most of the bytes. Each entry is given once, so that nothing is held twice.
 * Thread-safe.
 */
final class PackageEntries {

    /** What the last record of a zip file begins with, and how long it is without a comment. */
    private static final int END_SIGNATURE = 0x504b0506;
    private static final int END_LENGTH = 22;

    private final ZipInputStream packed;
    private final Map<String, byte[]> passed = new HashMap<>();

    /**
     * The entries of a package.
     *
     * @throws IOException if it does not end as one does
     */
    PackageEntries(byte[] bytes) throws IOException {
        int end = bytes.length - END_LENGTH;
        if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != END_SIGNATURE) {
            throw new IOException("not a WhichMSP model, or a part of one: it does not end as a model package does");
        }
        this.packed = new ZipInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * The bytes of an entry.
     *
     * @throws IOException if the package has none of that name, or is damaged before its end
     */
    synchronized byte[] take(String name) throws IOException {
        while (!passed.containsKey(name)) {
            ZipEntry next = packed.getNextEntry();
            if (next == null) {
                throw new IOException("not a WhichMSP model: the package has no entry " + name);
            }
            passed.put(next.getName(), packed.readAllBytes());
        }
        return passed.remove(name);
    }
}
