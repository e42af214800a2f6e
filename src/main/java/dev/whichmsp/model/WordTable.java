package dev.whichmsp.model;

import dev.whichmsp.text.Letters;
import dev.whichmsp.text.TermDictionary;

/**
 * The words, each in a record of four numbers: {@linkplain Letters#head head} and {@linkplain Letters#tail tail}, which are
 * its letters, then its {@link PackedTerm}, identified by the word's number. The records are an open-addressed hash table, so
 * a word mostly costs one miss of the cache. Immutable.
 */
final class WordTable {

    /** The answer for a word that is not in the table. */
    static final int NONE = -1;

    private static final int RECORD = 4;
    private static final int TAIL = 1;
    private static final int WEIGHTS = 2;
    private static final int MARK = 3;

    private final TermDictionary dictionary;
    private final long[] records;
    /** How far to shift a hash down for a slot's number. */
    private final int shift;

    /** Makes room for all words of a dictionary, a third to two thirds of the slots: a small table stays in a near cache. */
    WordTable(TermDictionary dictionary) {
        this.dictionary = dictionary;
        int slots = Math.max(16, Integer.highestOneBit(dictionary.size() + dictionary.size() / 2) * 2);
        this.records = new long[slots * RECORD];
        this.shift = Long.numberOfLeadingZeros(slots - 1);
    }

    /** Enters a word; all are entered before any is looked for. */
    void put(int word, long weights, long mark) {
        long head = dictionary.head(word);
        long tail = dictionary.tail(word);
        int record = home(head, tail);
        while (records[record] != 0) {
            record = next(record);
        }
        records[record] = head;
        records[record + TAIL] = tail;
        records[record + WEIGHTS] = weights;
        records[record + MARK] = mark;
    }

    /** The record of a word, or {@link #NONE}. */
    int find(Letters letters, int start, int length) {
        long head = letters.head(start, length);
        long tail = letters.tail(start, length);
        int record = home(head, tail);
        for (long found = records[record]; found != 0; found = records[record]) {
            if (found == head && records[record + TAIL] == tail
                    && (length <= Letters.EXACT || dictionary.isTerm(word(record), letters, start, length))) {
                return record;
            }
            record = next(record);
        }
        return NONE;
    }

    /** The number of a record's word. */
    int word(int record) {
        return (int) PackedTerm.id(mark(record));
    }

    /** The weights of a record's word. */
    long weights(int record) {
        return records[record + WEIGHTS];
    }

    /** The mark of a record's word. */
    long mark(int record) {
        return records[record + MARK];
    }

    private int next(int record) {
        return record + RECORD & records.length - 1;
    }

    /** Where the search for a word starts: two odd factors spread the letters upwards, the high bits are the good ones. */
    private int home(long head, long tail) {
        return (int) ((head * 0x9e3779b97f4a7c15L ^ tail * 0xc2b2ae3d27d4eb4fL) >>> shift) * RECORD;
    }
}
