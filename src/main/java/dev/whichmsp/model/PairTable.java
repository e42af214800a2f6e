package dev.whichmsp.model;

/**
 * The pairs of words, each in a record of two numbers: the {@link PackedTerm}, identified by the two words. The records are
 * an open-addressed hash table. Many pairs asked for are not in it, and a byte of each pair's hash, kept apart so that these
 * stay in a near cache, says so. Immutable.
 */
final class PairTable {

    /** The answer for a pair that is not in the table. */
    static final int NONE = -1;

    /** The first number that a word in a pair cannot have. */
    static final int END_OF_WORDS = 1 << 18;

    private static final int RECORD = 2;

    /** For each slot mark and weights. */
    private final long[] records;
    /** A byte of the hash of the pair in each slot; 0 where free. */
    private final byte[] tags;
    /** For each slot what number its pair was entered under. */
    private final int[] numbers;

    /** Makes room for so many pairs. */
    PairTable(int pairs) {
        this.tags = new byte[Math.max(16, Integer.highestOneBit(pairs + pairs / 2) * 2)];
        this.records = new long[tags.length * RECORD];
        this.numbers = new int[tags.length];
    }

    /** What identifies a pair. */
    static long id(int first, int second) {
        return (long) first * END_OF_WORDS + second;
    }

    /** Enters a pair; all are entered before any is looked for. */
    void put(int number, long weights, long mark) {
        long hash = hash(PackedTerm.id(mark));
        int slot = (int) hash & tags.length - 1;
        while (tags[slot] != 0) {
            slot = slot + 1 & tags.length - 1;
        }
        tags[slot] = tag(hash);
        records[slot * RECORD] = mark;
        records[slot * RECORD + 1] = weights;
        numbers[slot] = number;
    }

    /** The slot of a pair, or {@link #NONE}. */
    int find(int first, int second) {
        long id = id(first, second);
        long hash = hash(id);
        byte tag = tag(hash);
        int slot = (int) hash & tags.length - 1;
        for (byte found = tags[slot]; found != 0; found = tags[slot]) {
            if (found == tag && PackedTerm.id(mark(slot)) == id) {
                return slot;
            }
            slot = slot + 1 & tags.length - 1;
        }
        return NONE;
    }

    /** How many slots there are. */
    int slots() {
        return tags.length;
    }

    /** Whether there is a pair in a slot. */
    boolean holds(int slot) {
        return tags[slot] != 0;
    }

    /** The number that the pair in a slot was entered under. */
    int number(int slot) {
        return numbers[slot];
    }

    /** The weights of the pair in a slot. */
    long weights(int slot) {
        return records[slot * RECORD + 1];
    }

    /** The mark of the pair in a slot. */
    long mark(int slot) {
        return records[slot * RECORD];
    }

    /** Fibonacci hashing: the golden ratio's bits spread neighbouring numbers, the high bits are the good ones. */
    private static long hash(long id) {
        return id * 0x9e3779b97f4a7c15L >>> 32;
    }

    /** The highest byte of the hash, which tables of fewer than 2^25 slots do not use, never 0. */
    private static byte tag(long hash) {
        return (byte) (hash >>> 24 | 1);
    }
}
