package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import java.util.List;

/**
 * A term that matched and what it added.
 *
 * @param term as it is reported
 * @param outcome the one it adds most to
 * @param weight what it adds to that outcome's calibrated sum
 * @param occurrences where it stands, in order
 */
public record Evidence(String term, Outcome outcome, double weight, List<Occurrence> occurrences) {

    /**
     * A place of a term.
     *
     * @param section the number of the section, in the order in which they were given
     * @param start in UTF-16 units of the section
     * @param end exclusive, likewise
     */
    public record Occurrence(int section, int start, int end) {}
}
