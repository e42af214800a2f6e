package dev.whichmsp.table.row;

import dev.whichmsp.Label;
import dev.whichmsp.Verdict;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows are written; failed ones only if all are.
 *
 * @param only the labels wanted, or empty for all
 * @param minConfidence the least confidence wanted, from 0 to 1
 * @param dropUnclear whether unclear rows are left out
 */
public record RowFilter(Set<Label> only, double minConfidence, boolean dropUnclear) {

    /** All rows. */
    public static final RowFilter ALL = new RowFilter(Set.of(), 0, false);

    public RowFilter {
        only = Collections.unmodifiableSet(new TreeSet<>(only));
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new TableException("The least confidence is " + minConfidence + ": give a number from 0 to 1");
        }
    }

    /** Whether a row with that answer is written. */
    public boolean keeps(Answer answer) {
        return keepsAll() || !answer.isFailed() && keeps(answer.verdict());
    }

    private boolean keepsAll() {
        return only.isEmpty() && minConfidence == 0 && !dropUnclear;
    }

    private boolean keeps(Verdict verdict) {
        return (only.isEmpty() || only.contains(verdict.label()))
                && (minConfidence == 0 || verdict.confidence() != null && verdict.confidence() >= minConfidence)
                && !(dropUnclear && verdict.label() == Label.UNCLEAR);
    }
}
