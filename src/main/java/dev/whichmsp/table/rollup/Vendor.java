package dev.whichmsp.table.rollup;

import dev.whichmsp.Label;
import dev.whichmsp.table.row.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of the rolled-up table: a vendor, or a row that belongs to none.
 *
 * @param domain empty for a row that belongs to no vendor
 * @param answer the verdict on all its texts, or the error of a row that could not be read
 * @param note why it belongs to no vendor, null if it does
 * @param labels how many of its texts got each label, in the order of the labels
 */
public record Vendor(String domain, Answer answer, String note, Map<Label, Long> labels) {

    /** What the columns are called. */
    public static final List<String> COLUMNS = List.of("domain", "label", "confidence", "reason", "signals", "texts", "disagreeing", "labels",
            "model");

    public Vendor {
        labels = new EnumMap<>(labels);
    }

    /** A row that belongs to no vendor. */
    static Vendor alone(Answer answer, String note) {
        Map<Label, Long> labels = new EnumMap<>(Label.class);
        if (!answer.isFailed()) {
            labels.put(answer.verdict().label(), 1L);
        }
        return new Vendor("", answer, note, labels);
    }

    /** How many texts were read. */
    public long texts() {
        return labels.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many texts state another market than the vendor's; unclear ones state none. */
    public long disagreeing() {
        return labels.entrySet().stream().filter(e -> e.getKey() != Label.UNCLEAR && !e.getKey().toString().equals(answer.label()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** Why there is no market, and why there is no domain; null if there are both. */
    public String reason() {
        if (note == null || answer.reason() == null) {
            return note == null ? answer.reason() : note;
        }
        return answer.reason() + "; " + note;
    }

    /** As cells, in the order of the columns; absent ones are empty. */
    public List<String> cells() {
        List<String> cells = answer.cells();
        String counts = labels.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining("; "));
        return List.of(domain, cells.get(0), cells.get(1), reason() == null ? "" : reason(), cells.get(3), Long.toString(texts()),
                Long.toString(disagreeing()), counts, cells.get(4));
    }
}
