package dev.whichmsp.model;

import java.util.Arrays;

/**
 * Where the terms of a document stand: for each <em>slot</em>, which is the number of a distinct term in the order found, the
 * chain of its places. All arrays are kept for the next document.
 */
final class Hits {

    /** Set in a slot's mark, beside {@link CompiledModel}'s flags, where another slot is reported under its entry. */
    static final int PARTNERED = 64;

    private static final int NONE = -1;

    private int[] terms = new int[256];
    private long[] weights = new long[256];
    private long[] marks = new long[256];
    private int[] partners = new int[256];
    private int[] heads = new int[256];
    private int[] tails = new int[256];
    private int slots;

    private int[] firstTokens = new int[512];
    private int[] lastTokens = new int[512];
    private int[] nexts = new int[512];
    private int size;

    void clear() {
        slots = 0;
        size = 0;
    }

    /**
     * Opens the next slot.
     *
     * @param term its number
     * @param weights of the {@link PackedTerm}
     * @param mark of the same, {@link CompiledModel#TITLED} only where a title's weights come to it
     */
    void open(int term, long weights, long mark) {
        if (slots == marks.length) {
            terms = Arrays.copyOf(terms, slots * 2);
            this.weights = Arrays.copyOf(this.weights, slots * 2);
            marks = Arrays.copyOf(marks, slots * 2);
            partners = Arrays.copyOf(partners, slots * 2);
            heads = Arrays.copyOf(heads, slots * 2);
            tails = Arrays.copyOf(tails, slots * 2);
        }
        terms[slots] = term;
        this.weights[slots] = weights;
        marks[slots] = mark;
        heads[slots] = NONE;
        tails[slots++] = NONE;
    }

    /** Adds a place to a slot's chain: from one token to another, inclusive. */
    void add(int slot, int firstToken, int lastToken) {
        if (size == nexts.length) {
            firstTokens = Arrays.copyOf(firstTokens, size * 2);
            lastTokens = Arrays.copyOf(lastTokens, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
        }
        firstTokens[size] = firstToken;
        lastTokens[size] = lastToken;
        nexts[size] = NONE;
        if (heads[slot] == NONE) {
            heads[slot] = size;
        } else {
            nexts[tails[slot]] = size;
        }
        tails[slot] = size++;
    }

    /** How many distinct terms there are. */
    int slots() {
        return slots;
    }

    int term(int slot) {
        return terms[slot];
    }

    /** The weights of a slot's {@link PackedTerm}. */
    long weights(int slot) {
        return weights[slot];
    }

    /** The mark of a slot's {@link PackedTerm}. */
    long mark(int slot) {
        return marks[slot];
    }

    /** Lets a slot be reported under another's entry: it tells no more by itself. */
    void join(int slot, int entry) {
        partners[entry] = slot;
        marks[entry] |= PARTNERED;
        marks[slot] &= ~CompiledModel.TELLING;
    }

    /** The slot that was joined to one that is {@link #PARTNERED}. */
    int partner(int slot) {
        return partners[slot];
    }

    /** A slot's first place, or a negative number. */
    int first(int slot) {
        return heads[slot];
    }

    /** The place after that one of the same slot, or a negative number. */
    int next(int place) {
        return nexts[place];
    }

    /** Whether two places are of the same tokens. */
    boolean isSame(int place, int other) {
        return firstTokens[place] == firstTokens[other] && lastTokens[place] == lastTokens[other];
    }

    int firstToken(int place) {
        return firstTokens[place];
    }

    int lastToken(int place) {
        return lastTokens[place];
    }
}
