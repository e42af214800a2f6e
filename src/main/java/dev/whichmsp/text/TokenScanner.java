package dev.whichmsp.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The analysis chain without its parts: fold, split at {@link WordRuns}' ends, drop the possessive, stem in place.
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

    private final FoldedText folded = new FoldedText();
    private final WordRuns runs = new WordRuns();

    private String text;
    private int position;
    private int first;
    private int last;
    private int termLength;

    /** Starts on the first {@code limit} UTF-16 units of {@code text}. */
    public void reset(String text, int limit) {
        this.text = text;
        this.position = 0;
        folded.fold(text, limit);
        runs.read(folded.letters(), folded.length());
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
        int length = folded.length();
        first = runs.nextWord(position);
        if (first == length) {
            position = first;
            return false;
        }
        byte[] letters = folded.letters().bytes();
        last = endOfWord(letters, Math.min(length, first + MAX_TOKEN_LENGTH));
        position = last;
        termLength = last - first;
        if (letters[last - 1] == 's') {
            normalize(letters);
        }
        return true;
    }

    private int endOfWord(byte[] letters, int limit) {
        int end = runs.nextGap(first, limit);
        while (end < limit && letters[end] == '\'' && joins(letters, end, limit)) {
            end = runs.nextGap(end + 1, limit);
        }
        return end;
    }

    /** Whether an apostrophe stands between two letters or two digits. */
    private static boolean joins(byte[] letters, int apostrophe, int limit) {
        if (apostrophe + 1 == limit || letters[apostrophe + 1] == ' ' || letters[apostrophe + 1] == '\'') {
            return false;
        }
        return isDigit(letters[apostrophe - 1]) == isDigit(letters[apostrophe + 1]);
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Takes the possessive and the plural off a token that ends in s. */
    private void normalize(byte[] letters) {
        if (termLength > 1 && letters[last - 2] == '\'') {
            termLength -= 2;
        }
        termLength = stem(letters, first, termLength);
    }

    /** Harman's S-stemmer, as Lucene's {@code EnglishMinimalStemmer} has it: gives the length that is left. */
    private static int stem(byte[] letters, int start, int length) {
        int end = start + length;
        if (length < 3 || letters[end - 1] != 's' || letters[end - 2] == 'u' || letters[end - 2] == 's') {
            return length;
        }
        if (letters[end - 2] != 'e') {
            return length - 1;
        }
        byte third = letters[end - 3];
        if (length > 3 && third == 'i' && letters[end - 4] != 'a' && letters[end - 4] != 'e') {
            letters[end - 3] = 'y';
            return length - 2;
        }
        return third == 'i' || third == 'a' || third == 'o' || third == 'e' ? length : length - 1;
    }

    /** The length of the current term, in characters; may be 0. */
    public int termLength() {
        return termLength;
    }

    /** Where the current term starts in {@link #letters}. */
    public int termStart() {
        return first;
    }

    /** The letters of all terms; valid until the next reset. */
    public Letters letters() {
        return folded.letters();
    }

    /** Where the current token starts in the text as given, in UTF-16 units. */
    public int start() {
        return folded.start(first);
    }

    /** Where the current token ends in the text as given, exclusive, in UTF-16 units. */
    public int end() {
        return folded.end(last - 1, text);
    }

    /** The current term as a string. */
    @Override
    public String toString() {
        return folded.letters().string(first, termLength);
    }
}
