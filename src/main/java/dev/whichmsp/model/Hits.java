package dev.whichmsp.model;

import java.util.Arrays;

/**
 * What a document's distinct terms weigh, each in its {@linkplain DistinctTerms slot}, and where they stand.
 * Every occurrence is noted in passing, in one number; of the few slots that are reported the places are then put into
 * chains. All arrays are kept for the next document.
 */
final class Hits {

    /** Set in a slot's mark, beside {@link CompiledModel}'s flags, where another slot is reported under its entry. */
    static final int PARTNERED = 64;

    /** Set where the slot's places are wanted. */
    private static final int WANTED = 128;

    private static final int NONE = -1;

    /**
     * How an occurrence is kept, from the lowest bit on: 32 bits the first token, 8 how many more there are (a signal has few
     * tokens), 24 the slot (a text has fewer characters). */
    private static final int MORE_TOKENS = 32;
    private static final int SLOT = 40;

    private final DistinctTerms terms;
    private long[] weights = new long[256];
    private long[] marks = new long[256];
    private int[] partners = new int[256];
    private int[] heads = new int[256];
    private int[] tails = new int[256];

    private long[] occurrences = new long[512];
    private int occurrencesSize;

    private int[] firstTokens = new int[512];
    private int[] lastTokens = new int[512];
    private int[] nexts = new int[512];
    private int places;

    Hits(DistinctTerms terms) {
        this.terms = terms;
    }

    void clear() {
        occurrencesSize = 0;
    }

    /**
     * Keeps what the term in a new slot weighs.
     *
     * @param given of the {@link PackedTerm}
     * @param mark of the same, {@link CompiledModel#TITLED} only where a title's weights come to it
     */
    void open(int slot, long given, long mark) {
        if (slot == marks.length) {
            weights = Arrays.copyOf(weights, slot * 2);
            marks = Arrays.copyOf(marks, slot * 2);
            partners = Arrays.copyOf(partners, slot * 2);
            heads = Arrays.copyOf(heads, slot * 2);
            tails = Arrays.copyOf(tails, slot * 2);
        }
        weights[slot] = given;
        marks[slot] = mark;
    }

    /** Notes that a slot's term stands from one token to another, inclusive; in the order of the tokens. */
    void occur(int slot, int firstToken, int lastToken) {
        if (occurrencesSize == occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, occurrencesSize * 2);
        }
        occurrences[occurrencesSize++] = (long) slot << SLOT | (long) (lastToken - firstToken) << MORE_TOKENS | firstToken;
    }

    /** Asks for a slot's places. */
    void want(int slot) {
        marks[slot] |= WANTED;
        heads[slot] = NONE;
    }

    /** Puts the places of all slots that are wanted into chains. */
    void chain() {
        places = 0;
        for (int i = 0; i < occurrencesSize; i++) {
            int slot = (int) (occurrences[i] >>> SLOT);
            if (PackedTerm.is(WANTED, marks[slot])) {
                int first = (int) occurrences[i];
                addPlace(slot, first, first + ((int) (occurrences[i] >>> MORE_TOKENS) & 0xff));
            }
        }
    }

    private void addPlace(int slot, int firstToken, int lastToken) {
        if (places == nexts.length) {
            firstTokens = Arrays.copyOf(firstTokens, places * 2);
            lastTokens = Arrays.copyOf(lastTokens, places * 2);
            nexts = Arrays.copyOf(nexts, places * 2);
        }
        firstTokens[places] = firstToken;
        lastTokens[places] = lastToken;
        nexts[places] = NONE;
        if (heads[slot] == NONE) {
            heads[slot] = places;
        } else {
            nexts[tails[slot]] = places;
        }
        tails[slot] = places++;
    }

    /** The document's terms, whose slots these are. */
    DistinctTerms terms() {
        return terms;
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

    /** The first place of a slot that is wanted, or a negative number. */
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
