package dev.whichmsp.text;

import java.util.Arrays;

/**
 * A text after {@link Folding}, with the way back: which position of the given text each folded character came from.
 * Holds its buffers for the next text, so one instance serves one thread.
 */
final class FoldedText {

    private char[] given = new char[64];
    private final Letters letters = new Letters(64);
    private int length;
    private int[] origins = new int[0];
    /** Whether folded positions differ from given ones; while false {@link #origins} is not kept at all. */
    private boolean shifted;

    /** Folds the first {@code limit} UTF-16 units of {@code text}. */
    void fold(String text, int limit) {
        if (given.length < limit) {
            given = new char[Math.max(limit, given.length * 2)];
        }
        letters.ensure(limit);
        byte[] bytes = letters.bytes();
        text.getChars(0, limit, given, 0);
        shifted = false;
        for (int i = 0; i < limit; i++) {
            char folded = Folding.single(given[i]);
            if (folded < ' ') {
                if (!isSymbolPair(i, limit)) {
                    foldShifting(text, i, limit);
                    return;
                }
                bytes[i++] = ' ';
                folded = ' ';
            }
            bytes[i] = (byte) folded;
        }
        length = limit;
    }

    /** Emoji and the like, which fold to as many spaces as they have units and so shift nothing. */
    private boolean isSymbolPair(int i, int limit) {
        return i + 1 < limit && Character.isSurrogatePair(given[i], given[i + 1])
                && Folding.fold(Character.toCodePoint(given[i], given[i + 1])).equals("  ");
    }

    /** The general case: characters may vanish or become several, so every position is written down. */
    private void foldShifting(String text, int from, int limit) {
        shifted = true;
        length = from;
        ensureOrigins(limit + 1);
        for (int i = 0; i < from; i++) {
            origins[i] = i;
        }
        int i = from;
        while (i < limit) {
            char folded = Folding.single(text.charAt(i));
            if (folded >= ' ') {
                append(folded, i++);
                continue;
            }
            int codePoint = text.codePointAt(i);
            boolean cutPair = Character.charCount(codePoint) == 2 && i + 2 > limit;
            String several = cutPair ? " " : Folding.fold(codePoint);
            for (int k = 0; k < several.length(); k++) {
                append(several.charAt(k), several.isBlank() ? i + k : i);
            }
            i += cutPair ? 1 : Character.charCount(codePoint);
        }
    }

    private void append(char c, int origin) {
        letters.ensure(length + 1);
        ensureOrigins(length + 1);
        letters.bytes()[length] = (byte) c;
        origins[length++] = origin;
    }

    private void ensureOrigins(int size) {
        if (origins.length < size) {
            origins = Arrays.copyOf(origins, Math.max(size, origins.length * 2));
        }
    }

    /** The folded characters, valid up to {@link #length}. */
    Letters letters() {
        return letters;
    }

    int length() {
        return length;
    }

    /** Where the folded character at {@code index} starts in the given text. */
    int start(int index) {
        return shifted ? origins[index] : index;
    }

    /** Where the folded character at {@code index} ends in the given text, marks that belong to it included. */
    int end(int index, String text) {
        if (!shifted) {
            return index + 1;
        }
        int start = origins[index];
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && Folding.single(text.charAt(end)) == Folding.NOTHING) {
            end++;
        }
        return end;
    }
}
