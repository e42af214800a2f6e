package dev.whichmsp;

import java.util.List;

/**
 * A term that matched.
 *
 * @param term a lexicon term in its usual spelling, or a learned word or pair of words as analysed
 * @param label what it speaks for: {@code IT-MSP}, {@code BPO}, {@code staffing-MSP}, {@code other} or {@code mixed}
 * @param weight what it adds to that label's sum in the linear model, in log-odds, scaled for the text's length; above 0
 * @param spans where it stands, in order, the first {@value VendorClassifier#MOST_SPANS} of them
 */
public record Signal(String term, String label, double weight, List<Span> spans) {

    /**
     * A piece of a given field.
     *
     * @param field {@code title}, {@code text} or {@code html}
     * @param start in UTF-16 units of the field as it was given
     * @param end exclusive, likewise
     */
    public record Span(String field, int start, int end) {}

    public Signal {
        spans = List.copyOf(spans);
    }
}
