package dev.whichmsp.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Numbers for pairs of words, from 0 in the order given: a hash table with open addressing. Immutable once built. */
final class PairTable {

    /** The answer for a pair that is not in the table. */
    static final int NONE = -1;

    /** The first word in the high half, the second in the low half. */
    private final long[] pairs;
    /** Numbers plus one; 0 where free. */
    private final int[] slots;

    /** Numbers the pairs, each made by {@link #pair}. */
    PairTable(long[] pairs) {
        this.pairs = pairs;
        this.slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, pairs.length)) * 4)];
        for (int number = 0; number < pairs.length; number++) {
            int slot = slot(pairs[number]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
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
        int slot = slot(pair);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if (pairs[entry - 1] == pair) {
                return entry - 1;
            }
            slot = slot + 1 & slots.length - 1;
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
    private int slot(long pair) {
        return (int) (pair * 0x9e3779b97f4a7c15L >>> 32) & slots.length - 1;
    }
}
