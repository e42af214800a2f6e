package dev.whichmsp.model;

import dev.whichmsp.text.Letters;
import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.util.Arrays;

/**
 * The tokens of a document, section after section, with their words, their pairs and their places. Each step is a loop of
 * its own: look-ups that do not wait for one another are looked up at once.
 */
final class TokenBuffer {

    private final WordTable wordTable;
    private final PairTable pairTable;
    private final TokenScanner scanner = new TokenScanner();
    private int[] termStarts = new int[256];
    private int[] termLengths = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] records = new int[256];
    private int[] words = new int[256];
    private int[] pairs = new int[256];
    private int size;
    /** For each section where its tokens end; a document has at the most four. */
    private int[] sectionEnds = new int[4];
    private int sections;
    private int foreignAlphabet;

    TokenBuffer(WordTable wordTable, PairTable pairTable) {
        this.wordTable = wordTable;
        this.pairTable = pairTable;
    }

    void clear() {
        size = 0;
        sections = 0;
        foreignAlphabet = 0;
    }

    /** Reads the first {@code limit} UTF-16 units of a section. */
    void read(String text, int limit) {
        int from = size;
        scan(text, limit);
        findWords(from);
        findPairs(from);
        if (sections == sectionEnds.length) {
            sectionEnds = Arrays.copyOf(sectionEnds, sections * 2);
        }
        sectionEnds[sections++] = size;
    }

    private void scan(String text, int limit) {
        scanner.reset(text, limit);
        while (scanner.next()) {
            if (size == words.length) {
                grow();
            }
            termStarts[size] = scanner.termStart();
            termLengths[size] = scanner.termLength();
            starts[size] = scanner.start();
            ends[size++] = scanner.end();
        }
    }

    private void grow() {
        termStarts = Arrays.copyOf(termStarts, size * 2);
        termLengths = Arrays.copyOf(termLengths, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        records = Arrays.copyOf(records, size * 2);
        words = Arrays.copyOf(words, size * 2);
        pairs = Arrays.copyOf(pairs, size * 2);
    }

    private void findWords(int from) {
        Letters letters = scanner.letters();
        for (int at = from; at < size; at++) {
            int record = wordTable.find(letters, termStarts[at], termLengths[at]);
            records[at] = record;
            if (record == WordTable.NONE) {
                words[at] = TermDictionary.UNKNOWN;
                foreignAlphabet += letters.isForeign(termStarts[at], termLengths[at]) ? 1 : 0;
            } else {
                words[at] = wordTable.word(record);
            }
        }
    }

    private void findPairs(int from) {
        int before = TermDictionary.UNKNOWN;
        for (int at = from; at < size; at++) {
            int word = words[at];
            pairs[at] = (before | word) < 0 ? PairTable.NONE : pairTable.find(before, word);
            before = word;
        }
    }

    /** For each token the slot of the pair of words that it closes, or {@link PairTable#NONE}; valid up to {@link #size}. */
    int[] pairs() {
        return pairs;
    }

    /** The words' numbers, {@link TermDictionary#UNKNOWN} among them; valid up to {@link #size}. */
    int[] words() {
        return words;
    }

    /** The words' records in the table, {@link WordTable#NONE} among them; likewise. */
    int[] records() {
        return records;
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
