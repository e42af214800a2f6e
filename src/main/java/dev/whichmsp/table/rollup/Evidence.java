package dev.whichmsp.table.rollup;

import dev.whichmsp.Label;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.Verdict;
import java.util.Arrays;

/**
 * What verdicts say beyond what is likely before anything is read: for each of their scores its logarithm over that of a text
 * that says nothing. These add up as the sums of the linear model do.
 */
final class Evidence {

    /** How many of the scores are markets; these come first, in the order of the labels, and other comes last. */
    static final int MARKETS = 3;

    /** How many scores there are. */
    static final int SCORES = MARKETS + 1;

    /** Scores below count as this: nothing is impossible. */
    private static final double LEAST = 1e-6;

    /** A word that no model knows. */
    private static final String NOTHING = "qzxjkvbwqz";

    private final double[] before;

    private Evidence(double[] before) {
        this.before = before;
    }

    /** The measure of a model. */
    static Evidence of(VendorClassifier classifier) {
        return new Evidence(logarithms(scores(classifier.classify(NOTHING))));
    }

    /** What a verdict says; all 0 for a text where nothing was scored, or without a single signal. */
    double[] in(Verdict verdict) {
        double[] evidence = new double[SCORES];
        if (verdict.confidence() != null && !verdict.signals().isEmpty()) {
            double[] logarithms = logarithms(scores(verdict));
            Arrays.setAll(evidence, k -> logarithms[k] - before[k]);
        }
        return evidence;
    }

    /** How much evidence there is: the distance between the best and the worst. */
    static double strength(double[] evidence) {
        return Arrays.stream(evidence).max().orElse(0) - Arrays.stream(evidence).min().orElse(0);
    }

    /** The scores that evidence leads to, adding up to 1. */
    double[] scores(double[] evidence) {
        double[] sums = new double[SCORES];
        Arrays.setAll(sums, k -> before[k] + evidence[k]);
        double most = Arrays.stream(sums).max().orElse(0);
        double total = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
        return Arrays.stream(sums).map(sum -> Math.exp(sum - most) / total).toArray();
    }

    /**
     * How much of the best market's score is that market's alone, 0 to 1; the rest is the chance that the text is about several.
     *
     * @param verdict one with a confidence, which is that part of the score, or what the part lacks
     */
    static double share(Verdict verdict) {
        double own = verdict.label() == Label.UNCLEAR ? 1 - verdict.confidence() : verdict.confidence();
        double[] scores = scores(verdict);
        return Math.min(1, own / Math.max(LEAST, scores[best(scores)]));
    }

    /** The market with the highest score. */
    static int best(double[] scores) {
        int best = 0;
        for (int k = 1; k < MARKETS; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    private static double[] scores(Verdict verdict) {
        return verdict.scores().values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] logarithms(double[] scores) {
        return Arrays.stream(scores).map(score -> Math.log(Math.max(LEAST, score))).toArray();
    }
}
