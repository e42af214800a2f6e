package dev.whichmsp.table.search;

import dev.whichmsp.table.bytes.Packing;
import dev.whichmsp.table.bytes.TextEncoding;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.TableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A search API's answer in its encoding.
 *
 * @param encoding UTF-8, or UTF-16 with a byte order mark
 * @param json all but the mark
 */
record SearchDocument(TextEncoding encoding, String json) {

    /** It is held in memory, several times over. */
    private static final int MOST_BYTES = 256 << 20;

    /**
     * Reads it, plain or packed with gzip or Zstandard.
     *
     * @throws TableException if it has more than 256 MB, or is in no encoding of JSON
     */
    static SearchDocument read(InputStream in) throws IOException {
        byte[] bytes = Packing.unpacked(in).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TableException("The search results have more than " + (MOST_BYTES >> 20) + " MB, and are read as a whole: split "
                    + "them, or write a result on each line (--format jsonl)");
        }
        return of(bytes);
    }

    /** @throws TableException if the bytes are in no encoding of JSON */
    static SearchDocument of(byte[] bytes) {
        TextEncoding encoding = TextEncoding.detect(bytes, StandardCharsets.UTF_8);
        String text = encoding.decode(bytes, bytes.length);
        try {
            encoding.check(bytes, bytes.length, text);
        } catch (BadRowException e) {
            throw new TableException("The search results are not " + encoding.charset() + ", as JSON has to be: fetch them anew, or "
                    + "convert them");
        }
        return new SearchDocument(encoding, text.substring(encoding.markLength() > 0 ? 1 : 0));
    }

    /** Other JSON in the same encoding, with its mark. */
    byte[] encoded(String other) {
        return encoding.encode((encoding.markLength() > 0 ? "\uFEFF" : "") + other);
    }
}
