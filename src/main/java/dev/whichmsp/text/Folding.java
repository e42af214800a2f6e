package dev.whichmsp.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a single character is worth to the analysis: a lower-case ASCII letter or digit, an apostrophe, a space, nothing at
 * all, or {@link #FOREIGN_LETTER}.
 *
 * <p>Accents, full-width forms, ligatures and typographic apostrophes fold to ASCII by Unicode's compatibility decomposition
 * (UAX&nbsp;#15, NFKD); marks, soft hyphens and zero-width characters vanish; everything that is neither letter, digit nor
 * apostrophe is a space, so {@code 24/7}, {@code break-fix} and {@code end.Start} split alike. A letter without an ASCII
 * form becomes one placeholder, since no term of an English model holds it; the language check counts it.
 */
final class Folding {

    /** Stands for any letter that has no ASCII form. */
    static final char FOREIGN_LETTER = 'ø';

    /** From here on Unicode has no letters but ideographs. */
    private static final int FIRST_IDEOGRAPH = 0x20000;

    private static final char UNKNOWN = 0;
    /** What {@link #single} gives for a character that vanishes. */
    static final char NOTHING = 1;
    private static final char SEVERAL = 2;

    private static final char[] TABLE = new char[0x10000];

    static {
        for (char c = 0; c < 128; c++) {
            TABLE[c] = asciiFold(c);
        }
    }

    private Folding() {}

    private static char asciiFold(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '\'';
        return kept ? c : ' ';
    }

    /** The one character that {@code c} folds to, or a value below {@code ' '} when it folds to none or to several. */
    static char single(char c) {
        char folded = TABLE[c];
        return folded != UNKNOWN ? folded : compute(c);
    }

    /** The fold of a character or of a pair of surrogates, of any length. */
    static String fold(int codePoint) {
        if (codePoint >>> 16 != 1) {
            return computeFold(codePoint);
        }
        String folded = SecondPlane.FOLDS[codePoint & 0xffff];
        return folded != null ? folded : (SecondPlane.FOLDS[codePoint & 0xffff] = computeFold(codePoint));
    }

    /** The folds of U+10000 to U+1FFFF, where mathematical alphabets and emoji are, each computed once, if at all. */
    private static final class SecondPlane {
        private static final String[] FOLDS = new String[0x10000];
    }

    private static String computeFold(int codePoint) {
        if (isApostrophe(codePoint)) {
            return "'";
        }
        if (isVanishing(codePoint)) {
            return "";
        }
        if (!Character.isLetterOrDigit(codePoint)) {
            return " ".repeat(Character.charCount(codePoint));
        }
        if (codePoint >= FIRST_IDEOGRAPH) {
            return String.valueOf(FOREIGN_LETTER);
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(2);
        decomposed.codePoints().filter(c -> !isVanishing(c)).forEach(c -> folded.append(foldDecomposed(c)));
        return folded.toString();
    }

    private static char foldDecomposed(int c) {
        if (c < 128) {
            return asciiFold((char) c);
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return Character.isLetter(c) ? FOREIGN_LETTER : ' ';
    }

    private static char compute(char c) {
        if (Character.isSurrogate(c)) {
            return TABLE[c] = SEVERAL;
        }
        String folded = fold(c);
        return TABLE[c] = switch (folded.length()) {
            case 0 -> NOTHING;
            case 1 -> folded.charAt(0);
            default -> SEVERAL;
        };
    }

    private static boolean isApostrophe(int c) {
        return c == '’' || c == '‘' || c == 'ʼ' || c == '＇' || c == '\'';
    }

    private static boolean isVanishing(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.FORMAT;
    }
}
