package dev.whichmsp.model;

import java.util.Arrays;

/**
 * The distinct terms of a document, each in a <em>slot</em>, which is its number in the order found. An open-addressed hash
 * table that grows with the document: an array over all terms of the model would cost a miss of the cache for each. All
 * arrays are kept for the next document.
 */
final class DistinctTerms {

    private static final int LEAST_ROOM = 512;

    /** Far above the number of terms that the longest text can have. */
    private static final int MOST_SLOTS = 1 << 24;

    /**
     * Slots plus {@link #base}, where their terms' hashes say; what lies below is left from earlier documents, so that nothing
     * need be cleared. The document uses a beginning of it: {@link #mask} plus 1 places.
     */
    private int[] places = new int[LEAST_ROOM];
    private int mask;
    private int base;
    private int[] terms = new int[LEAST_ROOM / 2];
    private int size;

    DistinctTerms() {
        this(1);
    }

    /** With the number that the first document's slots begin from, at least 1. */
    DistinctTerms(int base) {
        this.base = base;
        clear();
    }

    void clear() {
        leavePlaces();
        size = 0;
        mask = LEAST_ROOM - 1;
    }

    private void leavePlaces() {
        base += size;
        if (base > Integer.MAX_VALUE - MOST_SLOTS) {
            Arrays.fill(places, 0);
            base = 1;
        }
    }

    /** The slot of a term, or a negative number if it is not there: the complement of the place that it may have. */
    int find(int term) {
        int place = term * 0x9e3779b9 >>> 8 & mask;
        for (int slot = places[place] - base; slot >= 0; slot = places[place] - base) {
            if (terms[slot] == term) {
                return slot;
            }
            place = place + 1 & mask;
        }
        return ~place;
    }

    /** Opens the next slot for a term at the place that {@link #find} gave. */
    int add(int term, int place) {
        places[place] = base + size;
        terms[size] = term;
        if (2 * ++size > mask) {
            grow();
        }
        return size - 1;
    }

    /** Twice the places, each term entered anew. */
    private void grow() {
        leavePlaces();
        mask = 2 * mask + 1;
        if (places.length <= mask) {
            places = new int[mask + 1];
            terms = Arrays.copyOf(terms, places.length / 2);
        }
        for (int slot = 0; slot < size; slot++) {
            places[~find(terms[slot])] = base + slot;
        }
    }

    /** The term in a slot. */
    int term(int slot) {
        return terms[slot];
    }

    /** How many there are. */
    int size() {
        return size;
    }
}
