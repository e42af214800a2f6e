package dev.whichmsp.table;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import dev.whichmsp.table.rollup.Address;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.Row;

/** Labels one row at a time; for any number of threads. */
final class RowLabeller {

    private final VendorClassifier classifier;
    private final ClassifyOptions classifyOptions;
    private final TableOptions options;
    private final VerdictCache answered;

    RowLabeller(VendorClassifier classifier, TableOptions options) {
        this.classifier = classifier;
        this.options = options;
        this.classifyOptions = ClassifyOptions.DEFAULT.withMaxErrorRate(options.maxErrorRate()).withMostSignals(options.mostSignals());
        this.answered = options.dedupe() ? new VerdictCache(VerdictCache.MOST_BYTES) : null;
    }

    LabelledRow label(Row row) {
        if (row.isBlank()) {
            return LabelledRow.blank(row);
        }
        try {
            VendorText text = row.text();
            VerdictCache.Found found = answered == null ? new VerdictCache.Found(classify(text), false)
                    : answered.get(text, this::classify);
            return labelled(row, Answer.of(found.verdict()), found.repeated(), text.url());
        } catch (BadRowException e) {
            return labelled(row, Answer.failed(e.getMessage()), false, null);
        } catch (RuntimeException e) {
            return labelled(row, Answer.failed("the classifier failed: " + e), false, null);
        }
    }

    private Verdict classify(VendorText text) {
        return classifier.classify(text, classifyOptions);
    }

    private LabelledRow labelled(Row row, Answer answer, boolean repeated, String url) {
        if (options.vendors() != null) {
            return new LabelledRow(row, answer, null, repeated, Address.of(url));
        }
        return new LabelledRow(row, answer, options.filter().keeps(answer) ? row.with(answer) : null, repeated, Address.UNREAD);
    }
}
