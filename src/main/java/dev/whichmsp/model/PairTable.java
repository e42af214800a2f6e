package dev.whichmsp.model;

import java.util.Arrays;

/** A hash table from two word numbers to a term number: open addressing, keys in one array of longs. */
final class PairTable {

    /** The answer for a pair that is not in the table. */
    static final int NONE = -1;

    private static final long FREE = -1L;

    private final long[] keys;
    private final int[] terms;

    PairTable(int pairs) {
        keys = new long[Math.max(16, Integer.highestOneBit(Math.max(1, pairs)) * 4)];
        terms = new int[keys.length];
        Arrays.fill(keys, FREE);
    }

    void put(int first, int second, int term) {
        int slot = slot(first, second);
        while (keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key(first, second);
        terms[slot] = term;
    }

    int get(int first, int second) {
        long key = key(first, second);
        int slot = slot(first, second);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return terms[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NONE;
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    /** Fibonacci hashing: the golden ratio's bits spread neighbouring numbers, the high bits are the good ones. */
    private int slot(int first, int second) {
        return (int) (key(first, second) * 0x9e3779b97f4a7c15L >>> 32) & keys.length - 1;
    }
}
