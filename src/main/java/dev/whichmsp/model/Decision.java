package dev.whichmsp.model;

import dev.whichmsp.model.Judgement.Answer;
import dev.whichmsp.signal.Outcome;

/**
 * From sums to an answer. A market is stated when its calibrated probability reaches the threshold, leads every other
 * outcome by the margin, and something in the text speaks for it; otherwise the answer says why not. The markets are
 * compared with each other and with the thresholds alone: a tie is never broken by their order, it is unclear.
 */
public final class Decision {

    /** Texts with fewer tokens than this that state nothing are called too short. */
    static final int LEAST_TOKENS = 5;

    /** The least sum of positive weights for a market before it is stated: without words that speak for it, it is a guess. */
    static final double LEAST_EVIDENCE = 0.5;

    /** From how many little words of other languages a text may count as foreign. */
    private static final int LEAST_FOREIGN = 2;

    /** A text of whose words less than this share is known may be foreign. */
    private static final double LEAST_KNOWN = 0.5;

    /** From this share of little words of other languages on, a text may be foreign though its other words are known. */
    private static final double MOST_FOREIGN = 0.18;

    /** From how many tokens on a text is long enough that several markets must each show in it to be called mixed. */
    private static final int LONG_TOKENS = 60;

    /**
     * In long texts, the least evidence for the second market as a share of that for the first. A page on one market that
     * mentions another in passing stays below; in cross-validation this changes nothing from 0 to 0.65, so it only decides
     * where mixed is a habit of words ("difference", "versus") and not of the markets' own terms.
     */
    private static final double MIXED_EVIDENCE = 0.62;

    private static final Answer[] ANSWERS = Answer.values();

    private Decision() {}

    /**
     * Decides.
     *
     * @param sums what the document adds up to
     * @param threshold the least probability of a stated market
     */
    public static Judgement of(Sums sums, Calibration calibration, double threshold) {
        return of(sums, calibration, threshold, new double[Outcome.COUNT]);
    }

    /** The same, with an array to work in. */
    static Judgement of(Sums sums, Calibration calibration, double threshold, double[] probabilities) {
        int tokens = sums.tokens();
        calibration.putProbabilities(sums, probabilities);
        if (tokens >= LONG_TOKENS && hasOneMarket(sums)) {
            withoutMixed(probabilities);
        }
        double[] scores = divide(probabilities);
        if (tokens == 0) {
            return new Judgement(Answer.TOO_SHORT, Double.NaN, scores);
        }
        if (isForeign(sums)) {
            return new Judgement(Answer.UNSUPPORTED_LANGUAGE, Double.NaN, scores);
        }
        int best = bestMarket(probabilities);
        double lead = probabilities[best] - bestOther(probabilities, best);
        boolean stated = probabilities[best] >= threshold && lead >= calibration.margin() && lead > 0
                && sums.evidence(best) >= LEAST_EVIDENCE;
        if (stated) {
            return new Judgement(ANSWERS[best], probabilities[best], scores);
        }
        return new Judgement(reason(probabilities, sums), 1 - probabilities[best], scores);
    }

    /** Clipped English has few little words, so that a stray "de" or "la" may outnumber them; but its words are known. */
    private static boolean isForeign(Sums sums) {
        return sums.foreign() >= LEAST_FOREIGN && sums.foreign() > sums.english()
                && (sums.known() < LEAST_KNOWN * sums.tokens() || sums.foreign() > MOST_FOREIGN * sums.tokens());
    }

    private static Answer reason(double[] probabilities, Sums sums) {
        if (sums.tokens() < LEAST_TOKENS) {
            return Answer.TOO_SHORT;
        }
        int best = bestMarket(probabilities);
        double other = probabilities[Outcome.OTHER.ordinal()];
        double mixed = probabilities[Outcome.MIXED.ordinal()];
        if (mixed >= other && mixed >= probabilities[best]) {
            return Answer.MIXED;
        }
        if (other >= probabilities[best] && sums.evidence(Outcome.OTHER.ordinal()) >= LEAST_EVIDENCE) {
            return Answer.OTHER_MARKET;
        }
        return mixed > other ? Answer.MIXED : Answer.WEAK_EVIDENCE;
    }

    /** Whether the evidence for every market but the first is a small share of the first's. */
    private static boolean hasOneMarket(Sums sums) {
        double most = 0;
        double second = 0;
        for (int k = 0; k < Outcome.MARKETS; k++) {
            double evidence = sums.evidence(k);
            second = Math.max(second, Math.min(most, evidence));
            most = Math.max(most, evidence);
        }
        return second < MIXED_EVIDENCE * most;
    }

    /** Leaves mixed out and divides its share among the others in proportion. */
    private static void withoutMixed(double[] probabilities) {
        int mixed = Outcome.MIXED.ordinal();
        double rest = 1 - probabilities[mixed];
        if (rest <= 0) {
            return;
        }
        probabilities[mixed] = 0;
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] /= rest;
        }
    }

    private static int bestMarket(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < Outcome.MARKETS; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    private static double bestOther(double[] probabilities, int best) {
        double most = 0;
        for (int k = 0; k < probabilities.length; k++) {
            if (k != best) {
                most = Math.max(most, probabilities[k]);
            }
        }
        return most;
    }

    /** Four scores from five outcomes: what falls to texts about several markets goes to the markets in proportion. */
    private static double[] divide(double[] probabilities) {
        double[] scores = new double[Outcome.MARKETS + 1];
        double markets = 0;
        for (int k = 0; k < Outcome.MARKETS; k++) {
            markets += probabilities[k];
        }
        double other = probabilities[Outcome.OTHER.ordinal()];
        for (int k = 0; k < Outcome.MARKETS; k++) {
            scores[k] = markets == 0 ? 0 : probabilities[k] * (1 - other) / markets;
        }
        scores[Outcome.MARKETS] = other;
        return scores;
    }
}
