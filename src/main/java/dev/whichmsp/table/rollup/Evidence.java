package dev.whichmsp.table.rollup;

import dev.whichmsp.Label;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.Verdict;
import java.util.Arrays;

/**
 * What verdicts say beyond what is likely before anything is read: for each market, other and mixed, the logarithm of its
 * probability over that for a text that says nothing. These add up as the sums of the linear model do.
 */
final class Evidence {

    /** How many outcomes there are: the scores' four, and mixed. */
    static final int OUTCOMES = 5;

    /** How many of them are markets; these come first, in the order of the labels. */
    static final int MARKETS = 3;

    private static final int OTHER = 3;
    private static final int MIXED = 4;

    /** Probabilities below count as this: nothing is impossible. */
    private static final double LEAST = 1e-6;

    /** A word that no model knows. */
    private static final String NOTHING = "qzxjkvbwqz";

    private final double[] before;

    private Evidence(double[] before) {
        this.before = before;
    }

    /** The measure of a model. */
    static Evidence of(VendorClassifier classifier) {
        return new Evidence(logarithms(classifier.classify(NOTHING)));
    }

    /** What a verdict says; all 0 for a text where nothing was scored, or without a single signal. */
    double[] in(Verdict verdict) {
        double[] evidence = new double[OUTCOMES];
        if (verdict.confidence() != null && !verdict.signals().isEmpty()) {
            double[] logarithms = logarithms(verdict);
            Arrays.setAll(evidence, k -> logarithms[k] - before[k]);
        }
        return evidence;
    }

    /** How much evidence there is: the distance between the best and the worst of markets and other. */
    static double strength(double[] evidence) {
        double[] scored = Arrays.copyOf(evidence, MIXED);
        return Arrays.stream(scored).max().orElse(0) - Arrays.stream(scored).min().orElse(0);
    }

    /** The probabilities that evidence leads to, adding up to 1. */
    double[] probabilities(double[] evidence) {
        double[] sums = new double[OUTCOMES];
        Arrays.setAll(sums, k -> before[k] + evidence[k]);
        double most = Arrays.stream(sums).max().orElse(0);
        double total = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
        return Arrays.stream(sums).map(sum -> Math.exp(sum - most) / total).toArray();
    }

    /** Probabilities as a verdict's scores: the share of mixed is divided among the markets. */
    static double[] scores(double[] probabilities) {
        double markets = probabilities[0] + probabilities[1] + probabilities[2];
        double[] scores = Arrays.copyOf(probabilities, MIXED);
        for (int k = 0; k < MARKETS; k++) {
            scores[k] *= 1 + probabilities[MIXED] / markets;
        }
        return scores;
    }

    /** The market with the highest probability. */
    static int best(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < MARKETS; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** Takes the share of mixed out of the scores again: the confidence is the best market's own probability, or what it lacks. */
    private static double[] logarithms(Verdict verdict) {
        double[] logarithms = Arrays.copyOf(verdict.scores().values().stream().mapToDouble(Double::doubleValue).toArray(), OUTCOMES);
        if (verdict.confidence() != null) {
            double own = verdict.label() == Label.UNCLEAR ? 1 - verdict.confidence() : verdict.confidence();
            double share = Math.min(1, own / logarithms[best(logarithms)]);
            logarithms[MIXED] = (1 - share) * (1 - logarithms[OTHER]);
            for (int k = 0; k < MARKETS; k++) {
                logarithms[k] *= share;
            }
        }
        Arrays.setAll(logarithms, k -> Math.log(Math.max(LEAST, logarithms[k])));
        return logarithms;
    }
}
