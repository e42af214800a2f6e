package dev.whichmsp.text;

import java.util.ArrayList;
import java.util.List;

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
    private static final byte WORD = LETTER | DIGIT;
    private static final byte APOSTROPHE = 4;
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
        byte[] letters = folded.letters().bytes();
        int length = folded.length();
        int at = position;
        while (at < length && (kind(letters[at]) & WORD) == 0) {
            at++;
        }
        if (at == length) {
            position = at;
            return false;
        }
        first = at;
        at = endOfWord(letters, at, length);
        last = at;
        position = at;
        termLength = at - first;
        if (letters[at - 1] == 's') {
            normalize(letters);
        }
        return true;
    }

    private static byte kind(byte letter) {
        return KIND[letter & 0xff];
    }

    private static int endOfWord(byte[] letters, int start, int length) {
        int limit = Math.min(length, start + MAX_TOKEN_LENGTH);
        int at = start + 1;
        while (at < limit) {
            byte kind = kind(letters[at]);
            if ((kind & WORD) == 0 && (kind == SPACE || !joins(letters, at, limit))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean joins(byte[] letters, int apostrophe, int limit) {
        return apostrophe + 1 < limit && kind(letters[apostrophe - 1]) == kind(letters[apostrophe + 1])
                && kind(letters[apostrophe - 1]) != APOSTROPHE;
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
