package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;

/**
 * What a term is to a document, in two numbers that lie beside the key by which it is found: <em>weights</em>, the first four
 * outcomes' of 16 bits each, the first lowest; and <em>mark</em>, from the lowest bit on
 *
 * <pre>
 *  8 bits  flags, as {@link CompiledModel} names them
 *  3 bits  the outcome of the largest weight
 * 37 bits  what identifies the term in its table
 * 16 bits  the last outcome's weight
 * </pre>
 *
 * <p>Weights are signed steps.
 */
final class PackedTerm {

    /** The first number that cannot identify a term. */
    static final long END_OF_IDS = 1L << 37;

    private static final int OUTCOME = 8;
    private static final int ID = 11;
    private static final int LAST = 48;
    private static final int PACKED = Outcome.COUNT - 1;

    private PackedTerm() {}

    /** The weights of the row that starts there. */
    static long weights(short[] rows, int row) {
        long weights = 0;
        for (int k = 0; k < PACKED; k++) {
            weights |= (rows[row + k] & 0xffffL) << Short.SIZE * k;
        }
        return weights;
    }

    /** The mark of a term with the row that starts there. */
    static long mark(long id, int flags, short[] rows, int row) {
        int best = 0;
        for (int k = 1; k < Outcome.COUNT; k++) {
            best = rows[row + k] > rows[row + best] ? k : best;
        }
        return flags | (long) best << OUTCOME | id << ID | (long) rows[row + PACKED] << LAST;
    }

    static long id(long mark) {
        return mark >>> ID & END_OF_IDS - 1;
    }

    /** Whether any of these flags is set. */
    static boolean is(int flags, long mark) {
        return ((int) mark & flags) != 0;
    }

    /** Those of these flags that are set. */
    static int flags(int flags, long mark) {
        return (int) mark & flags;
    }

    /** The ordinal of the outcome of the largest weight; the first of several. */
    static int outcome(long mark) {
        return (int) mark >>> OUTCOME & 7;
    }

    /** The largest weight. */
    static int largest(long weights, long mark) {
        int outcome = outcome(mark);
        return (short) (outcome == PACKED ? mark >>> LAST : weights >>> Short.SIZE * outcome);
    }

    /** Adds the weights to {@code sums}. */
    static void add(long weights, long mark, int[] sums) {
        sums[0] += (short) weights;
        sums[1] += (short) (weights >>> 16);
        sums[2] += (short) (weights >>> 32);
        sums[3] += (short) (weights >>> 48);
        sums[4] += (short) (mark >>> LAST);
    }

    /** Adds the weights to {@code sums} and those above 0 to {@code evidence}; {@code peaks} keeps the largest. */
    static void add(long weights, long mark, int[] sums, int[] evidence, int[] peaks) {
        add(0, (short) weights, sums, evidence, peaks);
        add(1, (short) (weights >>> 16), sums, evidence, peaks);
        add(2, (short) (weights >>> 32), sums, evidence, peaks);
        add(3, (short) (weights >>> 48), sums, evidence, peaks);
        add(4, (short) (mark >>> LAST), sums, evidence, peaks);
    }

    /** The same with one outcome's weight. */
    static void add(int outcome, int weight, int[] sums, int[] evidence, int[] peaks) {
        sums[outcome] += weight;
        evidence[outcome] += Math.max(0, weight);
        peaks[outcome] = Math.max(peaks[outcome], weight);
    }
}
