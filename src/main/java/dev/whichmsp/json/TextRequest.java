package dev.whichmsp.json;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.model.Calibration.ErrorRate;
import java.util.List;

/**
 * A text and how it is to be classified, as one JSON object says it.
 *
 * @param text what to read
 * @param maxErrorRate the most of the stated labels that may be wrong, or null for the default threshold
 */
public record TextRequest(VendorText text, Double maxErrorRate) {

    /**
     * The options that this request asks for.
     *
     * @throws BadTextException if the classifier's model has no threshold for the error rate
     */
    public ClassifyOptions options(VendorClassifier classifier) {
        if (maxErrorRate == null) {
            return ClassifyOptions.DEFAULT;
        }
        List<Double> rates = classifier.model().calibration().errorRates().stream().map(ErrorRate::rate).toList();
        if (!rates.contains(maxErrorRate)) {
            throw new BadTextException(Kind.UNKNOWN_ERROR_RATE, VendorTextReader.MAX_ERROR_RATE, "maxErrorRate is " + maxErrorRate
                    + ", but the model has thresholds for " + rates + " only: use one of these or leave it out").withId(text.id());
        }
        return ClassifyOptions.DEFAULT.withMaxErrorRate(maxErrorRate);
    }

    /** The same, with an error rate for a request that has none of its own. */
    public TextRequest orMaxErrorRate(Double rate) {
        return maxErrorRate == null && rate != null ? new TextRequest(text, rate) : this;
    }
}
