package dev.whichmsp;

import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link VendorText}.
 *
 * @param id as it was given, may be null
 * @param label a market, or unclear
 * @param confidence the calibrated probability that {@code label} is right, from 0 to 1; null where nothing was scored
 * @param reason why the label is unclear; null with a market
 * @param scores how the probability divides among {@code IT-MSP}, {@code BPO}, {@code staffing-MSP} and {@code other}, in
 *     this order, adding up to 1; what falls to texts about several markets is divided among these
 * @param signals the terms that matched, strongest first, for and against the label
 * @param truncated whether the text was longer than {@value VendorText#MOST_CHARACTERS} characters and the rest unread
 * @param model the name of the model that answered
 */
public record Verdict(String id, Label label, Double confidence, Reason reason, Map<String, Double> scores,
        List<Signal> signals, boolean truncated, String model) {

    public Verdict {
        signals = signals instanceof FoundSignals ? signals : List.copyOf(signals);
    }
}
