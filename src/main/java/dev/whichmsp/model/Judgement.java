package dev.whichmsp.model;

/**
 * What the model makes of a document.
 *
 * @param outcome the one it states, or why it states none
 * @param confidence the calibrated probability that this answer is right; NaN where nothing was scored
 * @param scores the probabilities of the markets and of other, adding up to 1
 */
public record Judgement(Answer outcome, double confidence, double[] scores) {

    /** An answer: the markets first, in the order of {@link dev.whichmsp.signal.Outcome}, then the ways of not knowing. */
    public enum Answer { IT_MSP, BPO, STAFFING_MSP, OTHER_MARKET, MIXED, WEAK_EVIDENCE, TOO_SHORT, UNSUPPORTED_LANGUAGE }

    /** Whether a market is stated. */
    public boolean isStated() {
        return outcome.ordinal() <= Answer.STAFFING_MSP.ordinal();
    }
}
