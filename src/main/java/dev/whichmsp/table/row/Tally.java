package dev.whichmsp.table.row;

import dev.whichmsp.Label;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Counts while a table is labelled; on one thread. */
public final class Tally {

    private final long began = System.nanoTime();
    private final long[] counts = new long[Label.values().length];
    private long rows;
    private long failed;
    private long written;
    private long duplicates;
    private double confidences;
    private long confident;

    /** Goes on counting where another run stood. */
    public void restore(Checkpoint checkpoint) {
        long[] all = checkpoint.counts();
        if (all.length != counts.length + 5) {
            throw new IllegalArgumentException("this checkpoint was written by another version");
        }
        System.arraycopy(all, 0, counts, 0, counts.length);
        rows = all[counts.length];
        failed = all[counts.length + 1];
        written = all[counts.length + 2];
        duplicates = all[counts.length + 3];
        confident = all[counts.length + 4];
        confidences = checkpoint.confidences();
    }

    /** The counts so far, and the place that they reach to. */
    public Checkpoint checkpoint(RowReader.Position position) {
        long[] all = Arrays.copyOf(counts, counts.length + 5);
        all[counts.length] = rows;
        all[counts.length + 1] = failed;
        all[counts.length + 2] = written;
        all[counts.length + 3] = duplicates;
        all[counts.length + 4] = confident;
        return new Checkpoint(position, all, confidences);
    }

    /** Counts a row that was read. */
    public void count(Answer answer) {
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

    /** Counts a row that was written. */
    public void countWritten() {
        written++;
    }

    /** Counts a row that took the answer of an equal one. */
    public void countDuplicate() {
        duplicates++;
    }

    /** The counts so far. */
    public Summary summary() {
        Map<Label, Long> named = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            named.put(label, counts[label.ordinal()]);
        }
        return new Summary(rows, named, failed, written, duplicates, confident == 0 ? Double.NaN : confidences / confident,
                (System.nanoTime() - began) / 1e9);
    }
}
