package dev.whichmsp.model;

import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.util.Arrays;

/** The tokens of a document, section after section, as numbers of the dictionary's words with their places. */
final class TokenBuffer {

    private final TermDictionary dictionary;
    private final TokenScanner scanner = new TokenScanner();
    private int[] words = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;
    /** For each section where its tokens end; a document has at the most four. */
    private int[] sectionEnds = new int[4];
    private int sections;
    private int foreignAlphabet;

    TokenBuffer(TermDictionary dictionary) {
        this.dictionary = dictionary;
    }

    void clear() {
        size = 0;
        sections = 0;
        foreignAlphabet = 0;
    }

    /** Reads the first {@code limit} UTF-16 units of a section. */
    void read(String text, int limit) {
        scanner.reset(text, limit);
        while (scanner.next()) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            int word = dictionary.idOf(scanner.term(), scanner.termStart(), scanner.termLength());
            foreignAlphabet += word == TermDictionary.UNKNOWN && scanner.isForeign() ? 1 : 0;
            words[size] = word;
            starts[size] = scanner.start();
            ends[size++] = scanner.end();
        }
        if (sections == sectionEnds.length) {
            sectionEnds = Arrays.copyOf(sectionEnds, sections * 2);
        }
        sectionEnds[sections++] = size;
    }

    /** The words' numbers, {@link TermDictionary#UNKNOWN} among them; valid up to {@link #size}. */
    int[] words() {
        return words;
    }

    int size() {
        return size;
    }

    /** The section that a token stands in. */
    int section(int token) {
        int section = 0;
        while (sectionEnds[section] <= token) {
            section++;
        }
        return section;
    }

    /** Where a token starts in its section, in UTF-16 units. */
    int start(int token) {
        return starts[token];
    }

    /** Where a token ends in its section, exclusive. */
    int end(int token) {
        return ends[token];
    }

    /** How many unknown words hold letters of another alphabet. */
    int foreignAlphabet() {
        return foreignAlphabet;
    }
}
