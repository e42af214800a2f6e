package dev.whichmsp.command;

import dev.whichmsp.Signal;
import dev.whichmsp.text.MappedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A text to be read by a person, each character with the signal that it belongs to.
 *
 * @param text fit for a terminal: control characters, which could do more to it than print, are blanks
 * @param ranks for each character the index of its signal, strongest first, or {@link #NONE}
 */
record MarkedText(String text, int[] ranks) {

    /** The rank of characters that belong to no signal. */
    static final int NONE = Integer.MAX_VALUE;

    /** A field as it was given. */
    static MarkedText of(String field, String given, List<Signal> signals) {
        return new MarkedText(printable(given), ranks(field, given.length(), signals));
    }

    /** What is visible of the {@code html} field. */
    static MarkedText of(MappedText visible, int sourceLength, List<Signal> signals) {
        int[] source = ranks("html", sourceLength, signals);
        int[] ranks = new int[visible.length()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = visible.start(i) < sourceLength ? source[visible.start(i)] : NONE;
        }
        return new MarkedText(printable(visible.toString()), ranks);
    }

    /** Where places overlap, strong signals hide weak ones, and of like ones the longer place hides the shorter. */
    private static int[] ranks(String field, int length, List<Signal> signals) {
        int[] ranks = new int[length];
        Arrays.fill(ranks, NONE);
        IntStream.range(0, signals.size()).boxed()
                .flatMap(rank -> signals.get(rank).spans().stream().map(span -> new Place(rank, signals.get(rank), span)))
                .filter(place -> place.span().field().equals(field))
                .sorted(Comparator.comparing(Place::isStrong).thenComparing(Place::length).thenComparing(Place::rank, Comparator.reverseOrder()))
                .forEach(place -> Arrays.fill(ranks, place.span().start(), place.span().end(), place.rank()));
        return ranks;
    }

    private record Place(int rank, Signal signal, Signal.Span span) {

        boolean isStrong() {
            return Palette.isStrong(signal);
        }

        int length() {
            return span.end() - span.start();
        }
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < printable.length(); i++) {
            if (isUnprintable(printable.charAt(i))) {
                printable.setCharAt(i, ' ');
            }
        }
        return printable.toString();
    }

    private static boolean isUnprintable(char c) {
        return Character.isISOControl(c) || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }

    /** The same with brackets around its signals of certain ranks, for where colours cannot show them. */
    MarkedText bracketed(IntPredicate which) {
        StringBuilder bracketed = new StringBuilder();
        int[] all = new int[3 * ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            boolean marked = ranks[i] != NONE && which.test(ranks[i]);
            int from = bracketed.length();
            bracketed.append(marked && rankAt(i - 1) != ranks[i] ? "[" : "").append(text.charAt(i))
                    .append(marked && rankAt(i + 1) != ranks[i] ? "]" : "");
            Arrays.fill(all, from, bracketed.length(), ranks[i]);
        }
        return new MarkedText(bracketed.toString(), Arrays.copyOf(all, bracketed.length()));
    }

    private int rankAt(int index) {
        return index < 0 || index >= ranks.length ? NONE : ranks[index];
    }
}
