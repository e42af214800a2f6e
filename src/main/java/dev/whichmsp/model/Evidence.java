package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;

/**
 * The terms that matched, the strongest first, each with what it added and where it stands. Kept as numbers; a name is looked
 * up when it is asked for.
 */
public final class Evidence {

    /** No terms. */
    public static final Evidence NONE = new Evidence(null, new int[0], new byte[0], new double[0], new int[0], new int[0]);

    private static final int FIELDS = 3;

    private final CompiledModel model;
    private final int[] terms;
    private final byte[] outcomes;
    private final double[] weights;
    /** For each term where its places end among all places. */
    private final int[] placeEnds;
    /** Section, start and end of each place, one after the other. */
    private final int[] places;

    Evidence(CompiledModel model, int[] terms, byte[] outcomes, double[] weights, int[] placeEnds, int[] places) {
        this.model = model;
        this.terms = terms;
        this.outcomes = outcomes;
        this.weights = weights;
        this.placeEnds = placeEnds;
        this.places = places;
    }

    /** How many terms there are. */
    public int size() {
        return terms.length;
    }

    /** A term as it is reported: a signal's usual spelling, or the analysed word or pair of words. */
    public String term(int index) {
        return model.name(terms[index]);
    }

    /** The outcome that a term adds most to. */
    public Outcome outcome(int index) {
        return Outcome.at(outcomes[index]);
    }

    /** What a term adds to that outcome's scaled sum. */
    public double weight(int index) {
        return weights[index];
    }

    /** The first of a term's places. */
    public int firstPlace(int index) {
        return index == 0 ? 0 : placeEnds[index - 1];
    }

    /** Where a term's places end, exclusive. */
    public int endOfPlaces(int index) {
        return placeEnds[index];
    }

    /** The number of a place's section, in the order in which they were added. */
    public int section(int place) {
        return places[place * FIELDS];
    }

    /** Where a place starts, in UTF-16 units of its section. */
    public int start(int place) {
        return places[place * FIELDS + 1];
    }

    /** Where a place ends, exclusive, likewise. */
    public int end(int place) {
        return places[place * FIELDS + 2];
    }
}
