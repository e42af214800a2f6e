package dev.whichmsp.text;

/**
 * Where runs of letters and digits start and end in a folded text: a bit for each character. From one end to the next is a
 * count of zeros, where a walk over characters would have to guess at each whether the word goes on.
 *
 * <p>The bits are made eight characters at a time. Folded characters are spaces, apostrophes and, above both, letters and
 * digits: adding {@code 0x80 - 0x28} to a byte's lower seven bits sets its highest where it is one of these; a product then
 * gathers the eight bits in the highest byte.
 */
final class WordRuns {

    private static final long LOWER_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long UP_TO_LETTERS = 0x5858585858585858L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long GATHER = 0x0102040810204080L;

    /** Set where a letter or digit is. */
    private long[] bits = new long[16];
    private int length;

    /** Reads the first {@code length} characters. */
    void read(Letters letters, int length) {
        int blocks = (length >>> 6) + 1;
        if (bits.length < blocks) {
            bits = new long[blocks * 2];
        }
        this.length = length;
        for (int block = 0, at = 0; block < blocks; block++) {
            long gathered = 0;
            int end = Math.min(length, at + Long.SIZE);
            for (int shift = 0; at < end; at += Long.BYTES, shift += Long.BYTES) {
                long atLetters = (letters.eight(at) & LOWER_BITS) + UP_TO_LETTERS & HIGHEST_BITS;
                gathered |= ((atLetters >>> 7) * GATHER >>> 56) << shift;
            }
            bits[block] = gathered;
        }
        bits[blocks - 1] &= (1L << length) - 1;
    }

    /** The first place from {@code from} on where a letter or digit is; the length if there is none. */
    int nextWord(int from) {
        int block = from >>> 6;
        long word = bits[block] & -1L << from;
        while (word == 0) {
            block++;
            if (block << 6 >= length) {
                return length;
            }
            word = bits[block];
        }
        return (block << 6) + Long.numberOfTrailingZeros(word);
    }

    /** The first place from {@code from} on where no letter or digit is; the limit, up to the length, if none comes before. */
    int nextGap(int from, int limit) {
        int block = from >>> 6;
        long gap = ~bits[block] & -1L << from;
        while (gap == 0) {
            block++;
            if (block << 6 >= limit) {
                return limit;
            }
            gap = ~bits[block];
        }
        return Math.min(limit, (block << 6) + Long.numberOfTrailingZeros(gap));
    }
}
