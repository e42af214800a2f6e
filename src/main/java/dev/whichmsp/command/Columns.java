package dev.whichmsp.command;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How wide text is on a terminal, in columns; good enough to align and wrap, as terminals differ in the rare cases. */
final class Columns {

    private static final Set<UnicodeScript> WIDE = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LAST_EMOJI = 0x1FAFF;

    private Columns() {}

    /** The columns of a text. */
    static int of(CharSequence text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The columns of a code point: 0, 1 or 2. */
    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= FIRST_EMOJI && codePoint <= LAST_EMOJI || WIDE.contains(UnicodeScript.of(codePoint));
    }

    /** The index at which a text has filled so many columns, never inside a code point; its length if it is shorter. */
    static int indexAfter(CharSequence text, int from, int columns) {
        int index = from;
        int used = 0;
        while (index < text.length()) {
            int codePoint = Character.codePointAt(text, index);
            used += of(codePoint);
            if (used > columns) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return index;
    }

    /** The text in just so many columns, at least one: filled up with blanks, or cut with an ellipsis. */
    static String fit(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - of(cut));
    }

    /** The text in at most so many columns, at least one. */
    static String cut(String text, int columns) {
        return of(text) <= columns ? text : text.substring(0, indexAfter(text, 0, columns - 1)) + "…";
    }
}
