package dev.whichmsp.command;

import dev.whichmsp.Label;
import dev.whichmsp.Signal;
import dev.whichmsp.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The strongest signals for the label and those against it: side by side, or one below the other where space is short. */
final class SignalColumns {

    private static final int MOST_ROWS = 8;
    private static final int SIDE_BY_SIDE = 72;
    private static final int WEIGHT_COLUMNS = 5;
    private static final int LABEL_COLUMNS = 12;
    private static final int MOST_TERM_COLUMNS = 34;
    private static final String SPACE = "  ";
    private static final Set<String> MARKETS =
            Set.of(Label.IT_MSP.toString(), Label.BPO.toString(), Label.STAFFING_MSP.toString());

    private final Verdict verdict;
    private final Palette palette;
    private final int width;

    private SignalColumns(Verdict verdict, Palette palette, int width) {
        this.verdict = verdict;
        this.palette = palette;
        this.width = width;
    }

    /** The lines, none wider than {@code width}; none if nothing matched. */
    static List<String> lines(Verdict verdict, Palette palette, int width) {
        return new SignalColumns(verdict, palette, width).lines();
    }

    private List<String> lines() {
        boolean stated = verdict.label() != Label.UNCLEAR;
        List<Signal> pro = verdict.signals().stream().filter(this::isFor).toList();
        List<Signal> contra = verdict.signals().stream().filter(signal -> !isFor(signal)).toList();
        int half = width >= SIDE_BY_SIDE && !pro.isEmpty() && !contra.isEmpty() ? (width - SPACE.length()) / 2 : width;
        List<String> left = block(stated ? "Speaks for " + verdict.label() : "Speaks for a market", pro, !stated, half);
        List<String> right = block(stated ? "Speaks against it" : "Speaks for none of them", contra, true, half);
        return half == width ? below(left, right) : beside(left, right, half);
    }

    private boolean isFor(Signal signal) {
        return verdict.label() == Label.UNCLEAR ? MARKETS.contains(signal.label())
                : signal.label().equals(verdict.label().toString());
    }

    /** A heading and a row for each signal, each line filled up to {@code columns}. */
    private List<String> block(String heading, List<Signal> signals, boolean labels, int columns) {
        List<String> lines = new ArrayList<>();
        if (signals.isEmpty()) {
            return lines;
        }
        lines.add(palette.heading(Columns.fit(heading, columns)));
        signals.stream().limit(MOST_ROWS).forEach(signal -> lines.add(row(signal, labels, columns)));
        if (signals.size() > MOST_ROWS) {
            lines.add(palette.faint(Columns.fit(" ".repeat(WEIGHT_COLUMNS) + SPACE + "and " + (signals.size() - MOST_ROWS)
                    + " weaker", columns)));
        }
        return lines;
    }

    private String row(Signal signal, boolean label, int columns) {
        String weight = String.format(Locale.ROOT, "%" + WEIGHT_COLUMNS + ".2f", signal.weight());
        int left = columns - WEIGHT_COLUMNS - SPACE.length() - (label ? LABEL_COLUMNS + SPACE.length() : 0);
        String term = palette.inkOf(signal.label(), Columns.fit(signal.term(), Math.min(left, MOST_TERM_COLUMNS)));
        String end = label ? SPACE + palette.faint(Columns.fit(signal.label(), LABEL_COLUMNS)) : "";
        return weight + SPACE + term + end;
    }

    private static List<String> below(List<String> above, List<String> below) {
        List<String> lines = new ArrayList<>(above);
        if (!above.isEmpty() && !below.isEmpty()) {
            lines.add("");
        }
        lines.addAll(below);
        return lines;
    }

    private static List<String> beside(List<String> left, List<String> right, int columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            lines.add((i < left.size() ? left.get(i) : " ".repeat(columns)) + SPACE + (i < right.size() ? right.get(i) : ""));
        }
        return lines;
    }
}
