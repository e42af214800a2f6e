package dev.whichmsp.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for terms, and their letters one after the other. Terms are analysed ones, which are all Latin-1
 * ({@link Folding}). Immutable once built, but for the way back from terms to numbers, which is made when first asked for:
 * to classify takes a faster one. Thread-safe.
 */
public final class TermDictionary {

    /** The answer for a term that is not in the dictionary. */
    public static final int UNKNOWN = -1;

    private final Letters letters;
    /** Where each term's letters start; one more than there are terms. */
    private final int[] offsets;
    private Map<String, Integer> numbers;

    /**
     * Numbers the terms from 0 in iteration order.
     *
     * @throws IllegalArgumentException if a term stands twice
     */
    public TermDictionary(Collection<String> terms) {
        this(String.join("", terms).getBytes(StandardCharsets.ISO_8859_1), offsets(terms));
        numbers();
    }

    private TermDictionary(byte[] bytes, int[] offsets) {
        this.letters = new Letters(bytes.length);
        System.arraycopy(bytes, 0, letters.bytes(), 0, bytes.length);
        this.offsets = offsets;
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

    private synchronized Map<String, Integer> numbers() {
        if (numbers == null) {
            Map<String, Integer> made = new HashMap<>(size() * 2);
            for (int id = 0; id < size(); id++) {
                if (made.put(term(id), id) != null) {
                    throw new IllegalArgumentException("term \"" + term(id) + "\" stands twice");
                }
            }
            numbers = made;
        }
        return numbers;
    }

    /** Writes the form that {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(size());
        for (int id = 0; id < size(); id++) {
            out.writeByte(length(id));
        }
        out.write(letters.bytes(), 0, offsets[size()]);
    }

    /** Reads what {@link #write} wrote. */
    public static TermDictionary read(ByteBuffer in) {
        int[] offsets = new int[in.getInt() + 1];
        for (int id = 1; id < offsets.length; id++) {
            offsets[id] = offsets[id - 1] + (in.get() & 0xff);
        }
        byte[] bytes = new byte[offsets[offsets.length - 1]];
        in.get(bytes);
        return new TermDictionary(bytes, offsets);
    }

    /** The number of a term, or {@link #UNKNOWN}. */
    public int idOf(String term) {
        return numbers().getOrDefault(term, UNKNOWN);
    }

    /** The term with that number. */
    public String term(int id) {
        return letters.string(offsets[id], length(id));
    }

    private int length(int id) {
        return offsets[id + 1] - offsets[id];
    }

    /** The {@link Letters#head} of a term. */
    public long head(int id) {
        return letters.head(offsets[id], length(id));
    }

    /** The {@link Letters#tail} of a term. */
    public long tail(int id) {
        return letters.tail(offsets[id], length(id));
    }

    /** Whether a term is a certain word. */
    public boolean isTerm(int id, Letters word, int start, int length) {
        return letters.isSame(offsets[id], length(id), word, start, length);
    }

    /** How many terms there are. */
    public int size() {
        return offsets.length - 1;
    }
}
