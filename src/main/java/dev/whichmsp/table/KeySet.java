package dev.whichmsp.table;

import java.util.Arrays;

/** A set of numbers other than 0 in open addressing: a fraction of the memory that boxed ones take. */
final class KeySet {

    private long[] keys = new long[1 << 10];
    private int size;

    /** Whether the key is new. */
    boolean add(long key) {
        if (2 * size >= keys.length) {
            grow();
        }
        int place = place(keys, key);
        if (keys[place] == key) {
            return false;
        }
        keys[place] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[keys.length * 2];
        Arrays.stream(keys).filter(key -> key != 0).forEach(key -> larger[place(larger, key)] = key);
        keys = larger;
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) (key >>> 20) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }
}
