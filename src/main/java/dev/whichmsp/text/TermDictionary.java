package dev.whichmsp.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Numbers for terms: an open-addressed hash table that is asked with a slice of a character array, so that looking a token
 * up creates no string. Terms are analysed ones, which are all Latin-1 ({@link Folding}). Immutable once built.
 */
public final class TermDictionary {

    /** The answer for a term that is not in the dictionary. */
    public static final int UNKNOWN = -1;

    private final byte[] letters;
    /** Where each term's letters start; one more than there are terms. */
    private final int[] offsets;
    /** The hash of a term in the high half, its number plus one in the low half; 0 where free. */
    private final long[] slots;

    /**
     * Numbers the terms from 0 in iteration order.
     *
     * @throws IllegalArgumentException if a term stands twice
     */
    public TermDictionary(Collection<String> terms) {
        this(String.join("", terms).getBytes(StandardCharsets.ISO_8859_1), offsets(terms));
    }

    private TermDictionary(byte[] letters, int[] offsets) {
        this.letters = letters;
        this.offsets = offsets;
        this.slots = new long[Math.max(16, Integer.highestOneBit(Math.max(1, size())) * 4)];
        for (int id = 0; id < size(); id++) {
            insert(id);
        }
    }

    private static int[] offsets(Collection<String> terms) {
        int[] offsets = new int[terms.size() + 1];
        int id = 0;
        for (String term : terms) {
            offsets[id + 1] = offsets[id] + term.length();
            id++;
        }
        return offsets;
    }

    private void insert(int id) {
        char[] term = term(id).toCharArray();
        int hash = hash(term, 0, term.length);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (matches((int) slots[slot] - 1, term, 0, term.length)) {
                throw new IllegalArgumentException("term \"" + term(id) + "\" stands twice");
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (long) hash << 32 | id + 1;
    }

    /** Writes the form that {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(size());
        for (int id = 0; id < size(); id++) {
            out.writeByte(offsets[id + 1] - offsets[id]);
        }
        out.write(letters);
    }

    /** Reads what {@link #write} wrote. */
    public static TermDictionary read(ByteBuffer in) {
        int[] offsets = new int[in.getInt() + 1];
        for (int id = 1; id < offsets.length; id++) {
            offsets[id] = offsets[id - 1] + (in.get() & 0xff);
        }
        byte[] letters = new byte[offsets[offsets.length - 1]];
        in.get(letters);
        return new TermDictionary(letters, offsets);
    }

    /** The number of a term, or {@link #UNKNOWN}. */
    public int idOf(char[] buffer, int start, int length) {
        int hash = hash(buffer, start, length);
        int slot = hash & slots.length - 1;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((int) (entry >>> 32) == hash && matches((int) entry - 1, buffer, start, length)) {
                return (int) entry - 1;
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
        return new String(letters, offsets[id], offsets[id + 1] - offsets[id], StandardCharsets.ISO_8859_1);
    }

    /** How many terms there are. */
    public int size() {
        return offsets.length - 1;
    }

    private boolean matches(int id, char[] buffer, int start, int length) {
        int offset = offsets[id];
        if (offsets[id + 1] - offset != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((letters[offset + i] & 0xff) != buffer[start + i]) {
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
