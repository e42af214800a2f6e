package dev.whichmsp.command;

import dev.whichmsp.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A marked text wrapped at a width; of a long one its beginning and the surroundings of its strongest signals. */
final class Excerpt {

    /** How many words are shown on either side of a signal in a long text. */
    private static final int AROUND = 7;
    private static final int BEGINNING = 14;

    private static final String GAP = "…";

    /** A piece of the text without blanks, no wider than a line. */
    private record Word(int start, int end, int columns, int rank) {}

    private final MarkedText marked;
    private final List<Signal> signals;
    private final Palette palette;
    private final List<Word> words = new ArrayList<>();

    private Excerpt(MarkedText marked, List<Signal> signals, Palette palette) {
        this.marked = palette.hasColour() ? marked : marked.bracketed(rank -> Palette.isStrong(signals.get(rank)));
        this.signals = signals;
        this.palette = palette;
    }

    /** The lines, about {@code most} of them at the most, none wider than {@code width}. */
    static List<String> lines(MarkedText marked, List<Signal> signals, Palette palette, int width, int most) {
        Excerpt excerpt = new Excerpt(marked, signals, palette);
        excerpt.split(width);
        return excerpt.words.isEmpty() ? List.of() : excerpt.wrap(excerpt.choose(width * most), width);
    }

    private void split(int width) {
        String text = marked.text();
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && !isBlank(text.charAt(end))) {
                end++;
            }
            end = Math.min(end, Columns.indexAfter(text, at, width));
            words.add(new Word(at, end, Columns.of(text.substring(at, end)), strongest(at, end)));
            at = end;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private int strongest(int start, int end) {
        int rank = MarkedText.NONE;
        for (int i = start; i < end; i++) {
            rank = Math.min(rank, marked.ranks()[i]);
        }
        return rank;
    }

    /** The words to show, so that they fill about so many columns. */
    private BitSet choose(int columns) {
        BitSet chosen = new BitSet(words.size());
        if (words.stream().mapToInt(word -> word.columns() + 1).sum() <= columns) {
            chosen.set(0, words.size());
            return chosen;
        }
        chosen.set(0, placeEnd(BEGINNING));
        for (int word : tellingWords()) {
            if (columnsOf(chosen) >= columns) {
                break;
            }
            chosen.set(placeStart(word - AROUND), placeEnd(word + AROUND + 1));
        }
        return chosen;
    }

    /** The words at which places of signals begin: the first place of every signal, strongest first, then the second ones. */
    private List<Integer> tellingWords() {
        int[] seen = new int[signals.size()];
        Map<Integer, Integer> rounds = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int rank = words.get(i).rank();
            if (rank != MarkedText.NONE && (i == 0 || rankAt(words.get(i - 1).end()) != rank)) {
                rounds.put(i, seen[rank]++);
            }
        }
        return rounds.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(rounds::get).thenComparingInt(i -> words.get(i).rank())).toList();
    }

    /** The word itself, or the first of the place of a signal that it is inside of. */
    private int placeStart(int word) {
        int start = Math.max(0, word);
        while (start > 0 && rankAt(words.get(start - 1).end()) != MarkedText.NONE) {
            start--;
        }
        return start;
    }

    private int placeEnd(int word) {
        int end = Math.min(words.size(), word);
        while (end < words.size() && rankAt(words.get(end - 1).end()) != MarkedText.NONE) {
            end++;
        }
        return end;
    }

    private int columnsOf(BitSet chosen) {
        return chosen.stream().map(i -> words.get(i).columns() + 1).sum();
    }

    private List<String> wrap(BitSet chosen, int width) {
        List<String> lines = new ArrayList<>();
        Line line = new Line();
        int last = -1;
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            boolean gap = i != last + 1;
            if (!line.isEmpty() && line.columns + 1 + words.get(i).columns() + (gap ? 2 : 0) > width) {
                lines.add(line.painted());
                line = new Line();
            } else if (!line.isEmpty()) {
                line.append(" ", gap ? MarkedText.NONE : rankAt(words.get(last).end()));
            }
            if (gap && line.columns + 2 + words.get(i).columns() <= width) {
                line.append(GAP + " ", MarkedText.NONE);
            }
            line.append(words.get(i));
            last = i;
        }
        if (last >= 0 && last < words.size() - 1 && line.columns + 2 <= width) {
            line.append(" " + GAP, MarkedText.NONE);
        }
        lines.add(line.painted());
        return lines;
    }

    private int rankAt(int index) {
        return index < marked.ranks().length && isBlank(marked.text().charAt(index)) ? marked.ranks()[index] : MarkedText.NONE;
    }

    /** A line in the making. */
    private final class Line {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> ranks = new ArrayList<>();
        private int columns;

        boolean isEmpty() {
            return columns == 0;
        }

        void append(String piece, int rank) {
            text.append(piece);
            columns += Columns.of(piece);
            ranks.addAll(Collections.nCopies(piece.length(), rank));
        }

        void append(Word word) {
            text.append(marked.text(), word.start(), word.end());
            columns += word.columns();
            for (int i = word.start(); i < word.end(); i++) {
                ranks.add(marked.ranks()[i]);
            }
        }

        String painted() {
            StringBuilder painted = new StringBuilder();
            int from = 0;
            for (int i = 1; i <= ranks.size(); i++) {
                if (i == ranks.size() || !ranks.get(i).equals(ranks.get(from))) {
                    painted.append(paint(text.substring(from, i), ranks.get(from)));
                    from = i;
                }
            }
            return painted.toString();
        }

        private String paint(String run, int rank) {
            return rank == MarkedText.NONE ? run : palette.markOf(signals.get(rank), run);
        }
    }
}
