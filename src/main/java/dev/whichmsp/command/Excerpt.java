package dev.whichmsp.command;

import dev.whichmsp.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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
        this.marked = palette.hasColour() ? marked : marked.bracketed();
        this.signals = signals;
        this.palette = palette;
    }

    /** The lines, about {@code most} of them at the most, none wider than {@code width}. */
    static List<String> lines(MarkedText marked, List<Signal> signals, Palette palette, int width, int most) {
        Excerpt excerpt = new Excerpt(marked, signals, palette);
        excerpt.split(width);
        return excerpt.wrap(excerpt.choose(width * most), width);
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
        chosen.set(0, Math.min(BEGINNING, words.size()));
        List<Integer> telling = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).rank() != MarkedText.NONE) {
                telling.add(i);
            }
        }
        telling.sort(Comparator.comparingInt(i -> words.get(i).rank()));
        for (int i = 0; i < telling.size() && columnsOf(chosen) < columns; i++) {
            chosen.set(Math.max(0, telling.get(i) - AROUND), Math.min(words.size(), telling.get(i) + AROUND + 1));
        }
        return chosen;
    }

    private int columnsOf(BitSet chosen) {
        return chosen.stream().map(i -> words.get(i).columns() + 1).sum();
    }

    private List<String> wrap(BitSet chosen, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int last = -1;
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            boolean gap = i != last + 1;
            int needed = words.get(i).columns() + (gap ? GAP.length() + 1 : 0);
            if (used > 0 && used + 1 + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(gap ? " " : between(last, i));
                used++;
            }
            if (gap && used + needed <= width) {
                line.append(palette.faint(GAP)).append(' ');
            }
            line.append(painted(words.get(i)));
            used += needed;
            last = i;
        }
        if (last >= 0) {
            lines.add(line + (last < words.size() - 1 && used + 2 <= width ? " " + palette.faint(GAP) : ""));
        }
        return lines;
    }

    /** The blank between two words, marked if they belong to the same place of a signal. */
    private String between(int before, int after) {
        int end = words.get(before).end();
        if (end == words.get(after).start()) {
            return " ";
        }
        return paint(" ", marked.ranks()[end]);
    }

    private String painted(Word word) {
        StringBuilder painted = new StringBuilder();
        int from = word.start();
        for (int i = from + 1; i <= word.end(); i++) {
            if (i == word.end() || marked.ranks()[i] != marked.ranks()[from]) {
                painted.append(paint(marked.text().substring(from, i), marked.ranks()[from]));
                from = i;
            }
        }
        return painted.toString();
    }

    private String paint(String text, int rank) {
        return rank == MarkedText.NONE ? text : palette.markOf(signals.get(rank).label(), text);
    }
}
