package dev.whichmsp.table;

import dev.whichmsp.Label;
import java.util.EnumMap;
import java.util.Map;

/** Counts while a table is labelled; on one thread. */
final class Tally {

    private final long began = System.nanoTime();
    private final long[] counts = new long[Label.values().length];
    private long rows;
    private long failed;
    private long written;
    private long duplicates;
    private double confidences;
    private long confident;

    void count(Answer answer) {
        rows++;
        if (answer.isFailed()) {
            failed++;
            return;
        }
        counts[answer.verdict().label().ordinal()]++;
        if (answer.verdict().confidence() != null) {
            confidences += answer.verdict().confidence();
            confident++;
        }
    }

    void countWritten() {
        written++;
    }

    void countDuplicate() {
        duplicates++;
    }

    Summary summary() {
        Map<Label, Long> named = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            named.put(label, counts[label.ordinal()]);
        }
        return new Summary(rows, named, failed, written, duplicates, confident == 0 ? Double.NaN : confidences / confident,
                (System.nanoTime() - began) / 1e9);
    }
}
