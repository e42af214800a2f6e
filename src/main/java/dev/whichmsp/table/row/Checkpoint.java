package dev.whichmsp.table.row;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Where a run stands between two batches: all that another run needs to go on there. What was written before it is whole. */
public final class Checkpoint {

    private final RowReader.Position position;
    private final long[] counts;
    private final double confidences;

    Checkpoint(RowReader.Position position, long[] counts, double confidences) {
        this.position = position;
        this.counts = counts.clone();
        this.confidences = confidences;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Checkpoint parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length < 4) {
            throw new IllegalArgumentException("no checkpoint: \"" + text + "\"");
        }
        long[] counts = Arrays.stream(parts).skip(4).mapToLong(Long::parseLong).toArray();
        return new Checkpoint(new RowReader.Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])),
                counts, Double.parseDouble(parts[3]));
    }

    /** How far the table was read. */
    public RowReader.Position position() {
        return position;
    }

    long[] counts() {
        return counts.clone();
    }

    double confidences() {
        return confidences;
    }

    /** As one line of text. */
    @Override
    public String toString() {
        return position.offset() + " " + position.records() + " " + position.line() + " " + confidences + " "
                + LongStream.of(counts).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }
}
