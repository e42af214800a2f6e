package dev.whichmsp.table.row;

import dev.whichmsp.Label;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a table.
 *
 * @param rows how many were read, without the header and blank lines
 * @param counts how many rows got each label, or how many vendors if they were rolled up, with the rows that belong to none
 * @param failed how many could not be read
 * @param written how many were written
 * @param duplicates how many got the answer that an equal text got before
 * @param meanConfidence over the rows that have one, from 0 to 1; NaN if none has
 * @param seconds how long it took
 */
public record Summary(long rows, Map<Label, Long> counts, long failed, long written, long duplicates, double meanConfidence,
        double seconds) {

    public Summary {
        counts = new EnumMap<>(counts);
    }

    /** The share of unclear ones among those labelled, from 0 to 1. */
    public double shareUnclear() {
        return counted() == 0 ? 0 : (double) counts.getOrDefault(Label.UNCLEAR, 0L) / counted();
    }

    private long counted() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same of so many rows read: vendors are counted by label, not their texts. */
    public Summary withRows(long rows) {
        return new Summary(rows, counts, failed, written, duplicates, meanConfidence, seconds);
    }

    /** For a person to read, in lines. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d rows in %.1f s (%,.0f rows/s), %,d written%n", rows, seconds,
                rows / Math.max(seconds, 1e-3), written));
        for (Label label : Label.values()) {
            long count = counts.getOrDefault(label, 0L);
            text.append(String.format(Locale.ROOT, "  %-13s %,10d  %5.1f %%%n", label, count, 100.0 * count / Math.max(1, counted() + failed)));
        }
        if (failed > 0) {
            text.append(String.format(Locale.ROOT, "  %-13s %,10d  %5.1f %%%n", "failed", failed, 100.0 * failed / (counted() + failed)));
        }
        if (duplicates > 0) {
            text.append(String.format(Locale.ROOT, "%,d repeated texts took the answer of an equal one%n", duplicates));
        }
        if (!Double.isNaN(meanConfidence)) {
            text.append(String.format(Locale.ROOT, "mean confidence %.3f%n", meanConfidence));
        }
        return text.toString();
    }

    /** As one JSON object. */
    public String toJson() {
        StringBuilder json = new StringBuilder("{\"rows\":").append(rows).append(",\"counts\":{");
        for (Label label : Label.values()) {
            json.append(label == Label.IT_MSP ? "" : ",").append('"').append(label).append("\":").append(counts.getOrDefault(label, 0L));
        }
        return json.append(String.format(Locale.ROOT,
                "},\"failed\":%d,\"written\":%d,\"duplicates\":%d,\"shareUnclear\":%.6f,\"meanConfidence\":%s,\"seconds\":%.3f}",
                failed, written, duplicates, shareUnclear(),
                Double.isNaN(meanConfidence) ? "null" : String.format(Locale.ROOT, "%.6f", meanConfidence), seconds)).toString();
    }
}
