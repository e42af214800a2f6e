package dev.whichmsp.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/**
 * The analysis chain as one loop over characters: fold, split, drop the possessive, stem.
 *
 * <p>Gives exactly the tokens and offsets of {@link TermAnalyzer}, Lucene's own chain, without creating an object a token (a
 * test compares the two on random strings). It can be this small because folding leaves only letters, digits, apostrophes
 * and spaces: what UAX&nbsp;#29 says of those is that runs of letters and digits are words, and that an apostrophe stays
 * inside between two letters or two digits.
 *
 * <p>One instance serves one thread: {@link #reset(String, int)}, then {@link #next()} until it says no.
 */
public final class TokenScanner {

    /** Lucene's tokenizer cuts longer words into pieces of this length, in characters. */
    static final int MAX_TOKEN_LENGTH = 255;

    private static final byte SPACE = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte APOSTROPHE = 3;
    private static final byte[] KIND = new byte[256];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            KIND[c] = LETTER;
        }
        for (char c = '0'; c <= '9'; c++) {
            KIND[c] = DIGIT;
        }
        KIND[Folding.FOREIGN_LETTER] = LETTER;
        KIND['\''] = APOSTROPHE;
    }

    private final FoldedText folded = new FoldedText();
    private final EnglishMinimalStemmer stemmer = new EnglishMinimalStemmer();
    private final char[] stem = new char[MAX_TOKEN_LENGTH];

    private String text;
    private int position;
    private int first;
    private int last;
    private char[] term;
    private int termStart;
    private int termLength;

    /** Starts on the first {@code limit} UTF-16 units of {@code text}. */
    public void reset(String text, int limit) {
        this.text = text;
        this.position = 0;
        folded.fold(text, limit);
    }

    /** All terms of a text, in order. */
    public static List<String> terms(String text) {
        TokenScanner scanner = new TokenScanner();
        scanner.reset(text, text.length());
        List<String> terms = new ArrayList<>();
        while (scanner.next()) {
            terms.add(scanner.toString());
        }
        return terms;
    }

    /** Moves to the next token; false at the end of the text. */
    public boolean next() {
        char[] chars = folded.chars();
        int length = folded.length();
        int at = position;
        while (at < length && KIND[chars[at]] != LETTER && KIND[chars[at]] != DIGIT) {
            at++;
        }
        if (at == length) {
            position = at;
            return false;
        }
        first = at;
        at = endOfWord(chars, at, length);
        last = at;
        position = at;
        normalize(chars);
        return true;
    }

    private static int endOfWord(char[] chars, int start, int length) {
        int limit = Math.min(length, start + MAX_TOKEN_LENGTH);
        int at = start + 1;
        while (at < limit) {
            byte kind = KIND[chars[at]];
            if (kind == SPACE) {
                break;
            }
            if (kind == APOSTROPHE && !joins(chars, at, limit)) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean joins(char[] chars, int apostrophe, int limit) {
        return apostrophe + 1 < limit && KIND[chars[apostrophe - 1]] == KIND[chars[apostrophe + 1]]
                && KIND[chars[apostrophe - 1]] != APOSTROPHE;
    }

    private void normalize(char[] chars) {
        term = chars;
        termStart = first;
        termLength = last - first;
        if (termLength < 2 || chars[last - 1] != 's') {
            return;
        }
        if (chars[last - 2] == '\'') {
            termLength -= 2;
        }
        if (termLength > 0 && chars[first + termLength - 1] == 's') {
            System.arraycopy(chars, first, stem, 0, termLength);
            termLength = stemmer.stem(stem, termLength);
            term = stem;
            termStart = 0;
        }
    }

    /** The array that holds the current term; valid until the next call of {@link #next()}. */
    public char[] term() {
        return term;
    }

    /** Where the current term starts in {@link #term()}. */
    public int termStart() {
        return termStart;
    }

    /** The length of the current term, in characters; may be 0. */
    public int termLength() {
        return termLength;
    }

    /** Where the current token starts in the text as given, in UTF-16 units. */
    public int start() {
        return folded.start(first);
    }

    /** Where the current token ends in the text as given, exclusive, in UTF-16 units. */
    public int end() {
        return folded.end(last - 1, text);
    }

    /** Whether the current term holds a letter that has no ASCII form. */
    public boolean isForeign() {
        for (int i = termStart; i < termStart + termLength; i++) {
            if (term[i] == Folding.FOREIGN_LETTER) {
                return true;
            }
        }
        return false;
    }

    /** The current term as a string. */
    @Override
    public String toString() {
        return new String(term, termStart, termLength);
    }
}
