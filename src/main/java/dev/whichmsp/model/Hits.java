package dev.whichmsp.model;

import java.util.Arrays;

/** Where terms of the model occurred in a document, in the order found. */
final class Hits {

    private int[] terms = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] sections = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int term, int start, int end, int section) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            sections = Arrays.copyOf(sections, size * 2);
        }
        terms[size] = term;
        starts[size] = start;
        ends[size] = end;
        sections[size++] = section;
    }

    int size() {
        return size;
    }

    int term(int hit) {
        return terms[hit];
    }

    /** Where the hit starts in its section, in UTF-16 units. */
    int start(int hit) {
        return starts[hit];
    }

    /** Where the hit ends in its section, exclusive. */
    int end(int hit) {
        return ends[hit];
    }

    /** The number of the section, in the order in which sections were added. */
    int section(int hit) {
        return sections[hit];
    }
}
