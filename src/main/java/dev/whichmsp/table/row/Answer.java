package dev.whichmsp.table.row;

import dev.whichmsp.Signal;
import dev.whichmsp.Verdict;
import java.util.List;

/** What a row got: a verdict, or the error that it has instead. */
public record Answer(Verdict verdict, String error) {

    /** How many signals a cell shows, the strongest; JSON lines hold them all. */
    public static final int SIGNALS_IN_A_CELL = 5;

    /** What a cell of signals mostly takes, in characters. */
    private static final int CELL_LENGTH = 160;

    /** Of a row that was classified. */
    public static Answer of(Verdict verdict) {
        return new Answer(verdict, null);
    }

    /** Of a row that could not be read, or classified. */
    public static Answer failed(String error) {
        return new Answer(null, error);
    }

    /** Whether there is an error, and no verdict. */
    public boolean isFailed() {
        return verdict == null;
    }

    /** The label as it is written; empty if there is an error instead. */
    public String label() {
        return isFailed() ? "" : verdict.label().toString();
    }

    /** Why there is no market: the verdict's reason, or the error; null with a market. */
    public String reason() {
        if (isFailed()) {
            return "error: " + error;
        }
        return verdict.reason() == null ? null : verdict.reason().toString();
    }

    /** As cells, in the order of {@link AddedColumns}; absent ones are empty. */
    public List<String> cells() {
        String reason = reason() == null ? "" : reason();
        if (isFailed()) {
            return List.of("", "", reason, "", "");
        }
        return List.of(label(), confidence(), reason, harmless(signalsInACell()), verdict.model());
    }

    private String confidence() {
        return verdict.confidence() == null ? "" : decimals(verdict.confidence(), 6, new StringBuilder(8)).toString();
    }

    private String signalsInACell() {
        StringBuilder cell = new StringBuilder(CELL_LENGTH);
        for (int i = 0; i < Math.min(SIGNALS_IN_A_CELL, verdict.signals().size()); i++) {
            Signal signal = verdict.signals().get(i);
            cell.append(i == 0 ? "" : "; ").append(signal.term()).append(" (").append(signal.label()).append(' ');
            decimals(signal.weight(), 2, cell).append(')');
        }
        return cell.toString();
    }

    /** Appends a number with so many decimals; formatting takes longer than classifying otherwise. */
    static StringBuilder decimals(double number, int decimals, StringBuilder out) {
        long power = decimals == 2 ? 100 : 1_000_000;
        long scaled = Math.round(Math.abs(number) * power);
        out.append(number < 0 && scaled != 0 ? "-" : "").append(scaled / power).append('.');
        for (long place = power / 10; place > 0; place /= 10) {
            out.append((char) ('0' + scaled / place % 10));
        }
        return out;
    }

    /** Spreadsheets take a cell that begins like this for a formula; the apostrophe makes it text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
