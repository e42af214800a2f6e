package dev.whichmsp.table.bytes;

import dev.whichmsp.table.row.BadRowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a file's bytes stand for characters.
 *
 * @param charset UTF-8, UTF-16 of either order, or one that keeps ASCII in single bytes
 * @param markLength the length of the byte order mark at the file's start, 0 where there is none
 */
public record TextEncoding(Charset charset, int markLength) {

    /** Windows' superset of Latin-1: what files that are not UTF-8 mostly are. */
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Those in which a byte that looks like an ASCII character is one, wherever it stands. */
    private static final Set<Charset> ASCII_IN_PLACE =
            Set.of(StandardCharsets.UTF_8, LATIN, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    /** In UTF-16 text of Western languages nearly every other byte is zero, in UTF-8 none is. */
    private static final double ZEROS_OF_UTF_16 = 0.6;

    /** By the byte order mark, else as {@code given}, else by what the first bytes look like. */
    public static TextEncoding detect(byte[] head, Charset given) {
        if (Heads.startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (Heads.startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (Heads.startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(given != null ? ordered(given) : guess(head), 0);
    }

    private static Charset ordered(Charset given) {
        return given.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : given;
    }

    private static Charset guess(byte[] head) {
        if (zeros(head, 1) > ZEROS_OF_UTF_16 && zeros(head, 0) < 0.1) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros(head, 0) > ZEROS_OF_UTF_16 && zeros(head, 1) < 0.1) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : LATIN;
    }

    /** The share of zeros among the bytes at even (0) or odd (1) places. */
    private static double zeros(byte[] head, int parity) {
        int zeros = 0;
        for (int i = parity; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return head.length < 4 ? 0 : 2.0 * zeros / head.length;
    }

    /** Whether this is UTF-8, but for bad bytes among more good ones: what is not UTF-8 hardly ever reads like it. */
    private static boolean isUtf8(byte[] head) {
        String decoded = new String(head, 0, wholeCharacters(head), StandardCharsets.UTF_8);
        long bad = decoded.chars().filter(c -> c == '\uFFFD').count();
        long good = decoded.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return bad < good || bad == 0;
    }

    /** The length without the bytes of a character that the head's end may cut. */
    private static int wholeCharacters(byte[] head) {
        int length = head.length;
        while (head.length == Heads.LENGTH && head.length - length < 3 && head[length - 1] < 0) {
            length--;
        }
        return length;
    }

    /** How many bytes one code unit takes: 1 or 2. */
    public int width() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
    }

    /** Whether the high byte of a two-byte unit comes second. */
    boolean littleEndian() {
        return charset.equals(StandardCharsets.UTF_16LE);
    }

    /** Whether a byte that looks like an ASCII character is one, so that text may be cut there and decoded piece by piece. */
    public boolean hasAsciiInPlace() {
        return ASCII_IN_PLACE.contains(charset);
    }

    /** The characters, with U+FFFD for what is none. */
    public String decode(byte[] bytes, int length) {
        return decode(bytes, 0, length);
    }

    /** The characters from {@code from} to {@code to}, with U+FFFD for what is none. */
    public String decode(byte[] bytes, int from, int to) {
        return from == to ? "" : new String(bytes, from, to - from, charset);
    }

    /**
     * Checks that {@code decoded} is all that the bytes say.
     *
     * @throws BadRowException if some of them are no characters
     */
    public void check(byte[] bytes, int length, String decoded) throws BadRowException {
        if (decoded.indexOf('\uFFFD') >= 0 && !isWhole(bytes, length)) {
            throw new BadRowException("invalid " + charset.name() + ": give the file's encoding with --encoding");
        }
    }

    private boolean isWhole(byte[] bytes, int length) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The bytes of characters, without a mark. */
    public byte[] encode(String text) {
        return text.getBytes(charset);
    }
}
