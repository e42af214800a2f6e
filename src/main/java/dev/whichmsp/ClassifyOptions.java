package dev.whichmsp;

/**
 * How to classify.
 *
 * @param maxErrorRate the most of the stated labels that may be wrong, one of the rates the model was calibrated for (0.01,
 *     0.02, 0.05), or null for the default threshold
 * @param explain whether to report signals; without them an answer costs less
 */
public record ClassifyOptions(Double maxErrorRate, boolean explain) {

    /** The default threshold, with signals. */
    public static final ClassifyOptions DEFAULT = new ClassifyOptions(null, true);

    /** The same with a promised error rate. */
    public ClassifyOptions withMaxErrorRate(Double rate) {
        return new ClassifyOptions(rate, explain);
    }

    /** The same without signals. */
    public ClassifyOptions withoutSignals() {
        return new ClassifyOptions(maxErrorRate, false);
    }
}
