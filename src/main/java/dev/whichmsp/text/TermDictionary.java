package dev.whichmsp.text;

import java.util.Collection;

/**
 * Numbers for terms: an open-addressed hash table that is asked with a slice of a character array, so that looking a token
 * up creates no string. Immutable once built.
 */
public final class TermDictionary {

    /** The answer for a term that is not in the dictionary. */
    public static final int UNKNOWN = -1;

    private final String[] terms;
    private final int[] slots;
    private final int[] hashes;
    private final char[] letters;
    private final int[] offsets;

    /**
     * Numbers the terms from 0 in iteration order.
     *
     * @throws IllegalArgumentException if a term stands twice
     */
    public TermDictionary(Collection<String> terms) {
        this.terms = terms.toArray(new String[0]);
        this.slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, this.terms.length)) * 4)];
        this.hashes = new int[slots.length];
        this.letters = String.join("", this.terms).toCharArray();
        this.offsets = new int[this.terms.length + 1];
        for (int id = 0; id < this.terms.length; id++) {
            offsets[id + 1] = offsets[id] + this.terms[id].length();
        }
        for (int id = 0; id < this.terms.length; id++) {
            insert(id);
        }
    }

    private void insert(int id) {
        int hash = hash(letters, offsets[id], offsets[id + 1] - offsets[id]);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (terms[slots[slot] - 1].equals(terms[id])) {
                throw new IllegalArgumentException("term \"" + terms[id] + "\" stands twice");
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = id + 1;
        hashes[slot] = hash;
    }

    /** The number of a term, or {@link #UNKNOWN}. */
    public int idOf(char[] buffer, int start, int length) {
        int hash = hash(buffer, start, length);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (hashes[slot] == hash && matches(slots[slot] - 1, buffer, start, length)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    /** The number of a term, or {@link #UNKNOWN}. */
    public int idOf(String term) {
        return idOf(term.toCharArray(), 0, term.length());
    }

    /** The term with that number. */
    public String term(int id) {
        return terms[id];
    }

    /** How many terms there are. */
    public int size() {
        return terms.length;
    }

    private boolean matches(int id, char[] buffer, int start, int length) {
        int offset = offsets[id];
        if (offsets[id + 1] - offset != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[offset + i] != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** FNV-1a over characters, its high bits folded into the low ones that pick the slot. */
    private static int hash(char[] buffer, int start, int length) {
        int hash = 0x811c9dc5;
        for (int i = start; i < start + length; i++) {
            hash = (hash ^ buffer[i]) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }
}
