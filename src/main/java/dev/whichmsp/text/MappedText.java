package dev.whichmsp.text;

import java.util.Arrays;

/** Text taken out of a source, each character with the place in the source that it came from. */
public final class MappedText {

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    /** Appends a character that stands in the source from {@code start} to {@code end}, exclusive. */
    void append(char c, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, starts.length);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    /** Where the character at {@code index} starts in the source. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the character at {@code index} ends in the source, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** The last character; there must be one. */
    char last() {
        return text.charAt(text.length() - 1);
    }

    /** The length in UTF-16 units. */
    public int length() {
        return text.length();
    }

    /** The text itself. */
    @Override
    public String toString() {
        return text.toString();
    }
}
