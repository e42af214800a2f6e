package dev.whichmsp.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Analysed letters, a byte each ({@link Folding} leaves only Latin-1), that can be read eight at a time: up to sixteen
 * letters are two numbers, and two words of up to {@value #EXACT} letters are the same when their numbers are.
 */
public final class Letters {

    /** The longest word, in letters, that its {@link #head} and {@link #tail} tell from all others. */
    public static final int EXACT = 15;

    /** How many letters head and tail hold; as many bytes behind the last letter can be read. */
    private static final int SIXTEEN = 16;

    private static final long[] HEADS = new long[SIXTEEN + 1];
    private static final long[] TAILS = new long[SIXTEEN + 1];

    static {
        for (int length = 1; length <= SIXTEEN; length++) {
            HEADS[length] = -1L >>> Byte.SIZE * Math.max(0, Long.BYTES - length);
            TAILS[length] = length <= Long.BYTES ? 0 : -1L >>> Byte.SIZE * (SIXTEEN - length);
        }
    }

    private byte[] bytes;
    private ByteBuffer view;

    Letters(int size) {
        use(new byte[size + SIXTEEN]);
    }

    private void use(byte[] bytes) {
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Makes room for so many letters. */
    void ensure(int size) {
        if (bytes.length < size + SIXTEEN) {
            use(Arrays.copyOf(bytes, Math.max(size, bytes.length * 2) + SIXTEEN));
        }
    }

    /** The letters themselves; valid until the next {@link #ensure}. */
    byte[] bytes() {
        return bytes;
    }

    /** The eight letters from there on, the first one lowest. */
    long eight(int start) {
        return view.getLong(start);
    }

    /** The first eight letters of a word, the first one lowest; 0 where there are fewer. */
    public long head(int start, int length) {
        return view.getLong(start) & HEADS[Math.min(length, SIXTEEN)];
    }

    /** The ninth to sixteenth letter of a word, likewise. */
    public long tail(int start, int length) {
        return view.getLong(start + Long.BYTES) & TAILS[Math.min(length, SIXTEEN)];
    }

    /** Whether a word holds a letter that has no ASCII form. */
    public boolean isForeign(int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (bytes[i] == (byte) Folding.FOREIGN_LETTER) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is the same as another's. */
    boolean isSame(int start, int length, Letters others, int othersStart, int othersLength) {
        return Arrays.equals(bytes, start, start + length, others.bytes, othersStart, othersStart + othersLength);
    }

    /** A word as a string. */
    String string(int start, int length) {
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }
}
