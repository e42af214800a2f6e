package dev.whichmsp.table.rollup;

import dev.whichmsp.Label;
import dev.whichmsp.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The strongest signals of several texts, their weights added up. Signals that are weak when room runs out are let go. */
final class SignalPool {

    /** How many are reported. */
    private static final int REPORTED = 10;

    /** How many are kept at the most. */
    private static final int KEPT = 2 * REPORTED;

    private static final Comparator<Total> STRONGEST = Comparator.comparingDouble((Total total) -> -total.weight)
            .thenComparing(total -> total.term).thenComparing(total -> total.label);

    private final ArrayList<Total> totals = new ArrayList<>(0);

    private static final class Total {
        private final String term;
        private final String label;
        private double weight;

        Total(Signal signal) {
            term = signal.term();
            label = signal.label();
        }

        boolean isOf(Signal signal) {
            return term.equals(signal.term()) && label.equals(signal.label());
        }
    }

    void add(List<Signal> signals) {
        for (Signal signal : signals) {
            total(signal).weight += signal.weight();
        }
        if (totals.size() > KEPT) {
            totals.sort(STRONGEST);
            totals.subList(REPORTED, totals.size()).clear();
            totals.trimToSize();
        }
    }

    private Total total(Signal signal) {
        for (Total total : totals) {
            if (total.isOf(signal)) {
                return total;
            }
        }
        Total total = new Total(signal);
        totals.add(total);
        return total;
    }

    /** Whether one of them speaks for a label. */
    boolean speakFor(Label label) {
        return totals.stream().anyMatch(total -> total.label.equals(label.toString()));
    }

    /** The strongest, their weights times a factor, without places. */
    List<Signal> strongest(double factor) {
        return totals.stream().sorted(STRONGEST).limit(REPORTED)
                .map(total -> new Signal(total.term, total.label, total.weight * factor, List.of())).toList();
    }
}
