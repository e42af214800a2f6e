package dev.whichmsp.model;

/** What a document adds up to before calibration. Outcomes go by ordinal. */
public interface Sums {

    /** The sum of the model's weights for an outcome, as the maximum-entropy model defines it. */
    double sum(int outcome);

    /** The sum of the positive weights alone: what speaks for the outcome. */
    double evidence(int outcome);

    /** The largest weight that a single term has for the outcome, at least 0. */
    double peak(int outcome);

    /** How many tokens there are. */
    int tokens();

    /** How many tokens are words that the model knows, the little words of other languages left out. */
    int known();

    /** How many little words of English there are. */
    int english();

    /** How many little words of other languages, or words in other alphabets, there are. */
    int foreign();

    /**
     * Sums of their own, apart from the pass that added them up.
     *
     * @param sums by outcome
     * @param evidences by outcome
     * @param peaks by outcome
     */
    record Copy(double[] sums, double[] evidences, double[] peaks, int tokens, int known, int english, int foreign) implements Sums {

        @Override
        public double sum(int outcome) {
            return sums[outcome];
        }

        @Override
        public double evidence(int outcome) {
            return evidences[outcome];
        }

        @Override
        public double peak(int outcome) {
            return peaks[outcome];
        }
    }
}
