package dev.whichmsp.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Numbers for pairs of words, from 0 in the order given: a hash table with open addressing. Most pairs asked for are not in it,
 * and a byte of each pair's hash, kept apart so that these stay in the nearest cache, says so. Immutable once built.
 */
final class PairTable {

    /** The answer for a pair that is not in the table. */
    static final int NONE = -1;

    /** The first word in the high half, the second in the low half. */
    private final long[] pairs;
    /** A byte of the hash of the pair in each slot; 0 where free. */
    private final byte[] tags;
    /** The number of the pair in each slot. */
    private final int[] numbers;

    /** Numbers the pairs, each made by {@link #pair}. */
    PairTable(long[] pairs) {
        this.pairs = pairs;
        this.tags = new byte[Math.max(16, Integer.highestOneBit(Math.max(1, pairs.length)) * 4)];
        this.numbers = new int[tags.length];
        for (int number = 0; number < pairs.length; number++) {
            long hash = hash(pairs[number]);
            int slot = (int) hash & tags.length - 1;
            while (tags[slot] != 0) {
                slot = slot + 1 & tags.length - 1;
            }
            tags[slot] = tag(hash);
            numbers[slot] = number;
        }
    }

    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(pairs.length);
        for (long pair : pairs) {
            out.writeLong(pair);
        }
    }

    static PairTable read(ByteBuffer in) {
        long[] pairs = new long[in.getInt()];
        in.asLongBuffer().get(pairs);
        in.position(in.position() + Long.BYTES * pairs.length);
        return new PairTable(pairs);
    }

    /** The number of a pair, or {@link #NONE}. */
    int numberOf(int first, int second) {
        long pair = pair(first, second);
        long hash = hash(pair);
        byte tag = tag(hash);
        int slot = (int) hash & tags.length - 1;
        for (byte found = tags[slot]; found != 0; found = tags[slot]) {
            if (found == tag && pairs[numbers[slot]] == pair) {
                return numbers[slot];
            }
            slot = slot + 1 & tags.length - 1;
        }
        return NONE;
    }

    int first(int number) {
        return (int) (pairs[number] >>> 32);
    }

    int second(int number) {
        return (int) pairs[number];
    }

    int size() {
        return pairs.length;
    }

    /** Fibonacci hashing: the golden ratio's bits spread neighbouring numbers, the high bits are the good ones. */
    private static long hash(long pair) {
        return pair * 0x9e3779b97f4a7c15L >>> 32;
    }

    /** The highest byte of the hash, which tables of fewer than 2^25 slots do not use, never 0. */
    private static byte tag(long hash) {
        return (byte) (hash >>> 24 | 1);
    }
}
