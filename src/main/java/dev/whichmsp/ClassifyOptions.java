package dev.whichmsp;

/**
 * How to classify.
 *
 * @param maxErrorRate the most of the stated labels that may be wrong, one of the rates the model was calibrated for (0.01,
 *     0.02, 0.05), or null for the default threshold
 * @param mostSignals how many signals to report at the most, 0 to {@value #MOST_SIGNALS}, the strongest first; an
 *     answer costs less with fewer, and least without any
 */
public record ClassifyOptions(Double maxErrorRate, int mostSignals) {

    /** How many signals a verdict reports at the most. */
    public static final int MOST_SIGNALS = 25;

    /** The default threshold, with signals. */
    public static final ClassifyOptions DEFAULT = new ClassifyOptions(null, MOST_SIGNALS);

    /** @throws IllegalArgumentException if so many signals are never reported */
    public ClassifyOptions {
        if (mostSignals < 0 || mostSignals > MOST_SIGNALS) {
            throw new IllegalArgumentException("mostSignals is " + mostSignals + ": expected 0 to " + MOST_SIGNALS);
        }
    }

    /** The same with a promised error rate. */
    public ClassifyOptions withMaxErrorRate(Double rate) {
        return new ClassifyOptions(rate, mostSignals);
    }

    /** The same with so many signals at the most. */
    public ClassifyOptions withMostSignals(int most) {
        return new ClassifyOptions(maxErrorRate, most);
    }

    /** The same without signals. */
    public ClassifyOptions withoutSignals() {
        return withMostSignals(0);
    }
}
