package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import java.util.Arrays;

/**
 * From a finished pass to the terms worth showing. Terms that are reported as one (a signal and the learned pair of the same
 * two words) are one <em>entry</em>, their weights added, under the slot of the first. All is weighed in reused arrays; only
 * what is reported is copied out. One instance serves one thread.
 */
final class EvidenceCollector {

    /** Learned terms below this weight are noise to a reader; signals of the lexicon are shown from any. */
    private static final double LEAST_LEARNED_WEIGHT = 0.1;

    private static final int NONE = -1;

    private final CompiledModel model;
    private final int mostTerms;
    private final int mostPlaces;

    /** For each entry another slot that belongs to it, or {@link #NONE}: a signal's own spelling as a learned term. */
    private int[] partners = new int[256];
    /** Whether a slot belongs to another's entry. */
    private boolean[] joined = new boolean[256];
    /** The weights of the entry in hand, by outcome, in steps. */
    private final int[] sums = new int[Outcome.COUNT];

    private final int[] chosen;
    private final byte[] chosenOutcomes;
    private final int[] chosenWeights;
    private int ranks;

    /** First token and last token of places, one after the other. */
    private int[] places = new int[256];
    private int placesSize;

    EvidenceCollector(CompiledModel model, int mostTerms, int mostPlaces) {
        this.model = model;
        this.mostTerms = mostTerms;
        this.mostPlaces = mostPlaces;
        this.chosen = new int[mostTerms];
        this.chosenOutcomes = new byte[mostTerms];
        this.chosenWeights = new int[mostTerms];
    }

    /**
     * The strongest terms of the pass's document.
     *
     * @param scale the calibration's factor for this text
     */
    Evidence collect(ScoringPass pass, TokenBuffer tokens, Hits hits, double scale) {
        join(pass, hits);
        choose(hits, (int) Math.ceil(LEAST_LEARNED_WEIGHT * CompiledModel.STEPS / scale));
        return report(tokens, hits, scale);
    }

    /** Finds the slots that are reported under another's name. */
    private void join(ScoringPass pass, Hits hits) {
        if (partners.length < hits.slots()) {
            partners = new int[hits.slots() * 2];
            joined = new boolean[partners.length];
        }
        Arrays.fill(partners, 0, hits.slots(), NONE);
        for (int slot = 0; slot < hits.slots(); slot++) {
            int term = hits.term(slot);
            int reported = model.reportedAs(term);
            int entry = reported == term || hits.first(slot) < 0 ? NONE : pass.slotOf(reported);
            joined[slot] = entry >= 0;
            if (entry >= 0) {
                partners[entry] = slot;
            }
        }
    }

    /** Keeps the strongest entries, sorted, by insertion: there are few. */
    private void choose(Hits hits, int leastLearned) {
        ranks = 0;
        for (int slot = 0; slot < hits.slots(); slot++) {
            if (hits.first(slot) >= 0 && !joined[slot]) {
                int outcome = weigh(slot, hits);
                int weight = sums[outcome];
                int least = model.isSignal(model.reportedAs(hits.term(slot))) ? 1 : leastLearned;
                if (weight >= least && (ranks < mostTerms || weight > chosenWeights[ranks - 1])) {
                    insert(slot, outcome, weight);
                }
            }
        }
    }

    /** Puts an entry's weights into {@link #sums}; gives the outcome that it adds most to. */
    private int weigh(int entry, Hits hits) {
        Arrays.fill(sums, 0);
        model.addRow(hits.term(entry), hits.inTitle(entry), sums);
        if (partners[entry] != NONE) {
            model.addRow(hits.term(partners[entry]), hits.inTitle(partners[entry]), sums);
        }
        int best = 0;
        for (int k = 1; k < Outcome.COUNT; k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        return best;
    }

    private void insert(int entry, int outcome, int weight) {
        int at = ranks < mostTerms ? ranks++ : ranks - 1;
        while (at > 0 && weight > chosenWeights[at - 1]) {
            chosen[at] = chosen[at - 1];
            chosenOutcomes[at] = chosenOutcomes[at - 1];
            chosenWeights[at] = chosenWeights[at - 1];
            at--;
        }
        chosen[at] = entry;
        chosenOutcomes[at] = (byte) outcome;
        chosenWeights[at] = weight;
    }

    private Evidence report(TokenBuffer tokens, Hits hits, double scale) {
        int[] terms = new int[ranks];
        byte[] outcomes = Arrays.copyOf(chosenOutcomes, ranks);
        double[] weights = new double[ranks];
        int[] placeEnds = new int[ranks];
        placesSize = 0;
        for (int rank = 0; rank < ranks; rank++) {
            int entry = chosen[rank];
            terms[rank] = model.reportedAs(hits.term(entry));
            weights[rank] = chosenWeights[rank] * scale / CompiledModel.STEPS;
            addPlaces(entry, hits);
            placeEnds[rank] = placesSize / 2;
        }
        return new Evidence(model, terms, outcomes, weights, placeEnds, places(tokens));
    }

    /** The places of an entry and its partner, in order, each told once though both stand there. */
    private void addPlaces(int entry, Hits hits) {
        int most = placesSize + 2 * mostPlaces;
        int own = hits.first(entry);
        int other = partners[entry] == NONE ? NONE : hits.first(partners[entry]);
        while ((own >= 0 || other >= 0) && placesSize < most) {
            boolean ownFirst = other < 0 || own >= 0 && hits.firstToken(own) <= hits.firstToken(other);
            int place = ownFirst ? own : other;
            boolean both = own >= 0 && other >= 0 && hits.isSame(own, other);
            own = ownFirst ? hits.next(own) : own;
            other = !ownFirst || both ? hits.next(other) : other;
            ensureRoom();
            places[placesSize++] = hits.firstToken(place);
            places[placesSize++] = hits.lastToken(place);
        }
    }

    private void ensureRoom() {
        if (placesSize + 2 > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
    }

    private int[] places(TokenBuffer tokens) {
        int[] spans = new int[placesSize / 2 * 3];
        for (int i = 0, at = 0; i < placesSize; i += 2) {
            spans[at++] = tokens.section(places[i]);
            spans[at++] = tokens.start(places[i]);
            spans[at++] = tokens.end(places[i + 1]);
        }
        return spans;
    }
}
