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
    private static final int JOINED = -2;

    private final CompiledModel model;
    private final int mostPlaces;

    /**
     * For each slot what it has to do with others: {@link #NONE} mostly; {@link #JOINED} where it belongs to another's entry;
     * else the slot that belongs to it, which is a signal's own spelling as a learned term.
     */
    private int[] partners = new int[256];
    /** The weights of the entry in hand, by outcome, in steps. */
    private final int[] sums = new int[Outcome.COUNT];

    /** The strongest entries, sorted: the weight in the high half, in the low half the slot's complement. */
    private final long[] ranks;
    private int size;

    /** First token and last token of places, one after the other. */
    private int[] places = new int[256];
    private int placesSize;

    EvidenceCollector(CompiledModel model, int mostTerms, int mostPlaces) {
        this.model = model;
        this.ranks = new long[mostTerms];
        this.mostPlaces = mostPlaces;
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
        }
        Arrays.fill(partners, 0, hits.slots(), NONE);
        for (int slot = 0; slot < hits.slots(); slot++) {
            if (isSignal(slot, hits) && isTelling(slot, hits)) {
                int entry = pass.slotOf(reportedAs(slot, hits));
                if (entry >= 0 && entry != slot) {
                    partners[entry] = slot;
                    partners[slot] = JOINED;
                }
            }
        }
    }

    private static boolean isSignal(int slot, Hits hits) {
        return PackedTerm.is(CompiledModel.SIGNAL, hits.mark(slot));
    }

    private static boolean isTelling(int slot, Hits hits) {
        return PackedTerm.is(CompiledModel.TELLING, hits.mark(slot));
    }

    private int reportedAs(int slot, Hits hits) {
        return model.reportedAs(hits.term(slot));
    }

    /** Keeps the strongest entries, sorted, by insertion: there are few. */
    private void choose(Hits hits, int leastLearned) {
        size = 0;
        for (int slot = 0; slot < hits.slots(); slot++) {
            int weight = weight(slot, hits);
            if (weight >= (isSignal(slot, hits) ? 1 : leastLearned) && partners[slot] != JOINED && isTelling(slot, hits)) {
                insert((long) weight << 32 | ~slot & 0xffffffffL);
            }
        }
    }

    /** The largest of a slot's weights, and its partner's. */
    private int weight(int slot, Hits hits) {
        return isAlone(slot, hits) ? PackedTerm.largest(hits.weights(slot), hits.mark(slot)) : sums[weigh(slot, hits)];
    }

    /** The outcome that a slot and its partner add most to. */
    private int outcome(int slot, Hits hits) {
        return isAlone(slot, hits) ? PackedTerm.outcome(hits.mark(slot)) : weigh(slot, hits);
    }

    /** Whether a slot's own row is all that it weighs. */
    private boolean isAlone(int slot, Hits hits) {
        return partners[slot] < 0 && !hits.isTitled(slot);
    }

    /** Puts a slot's and its partner's weights into {@link #sums}; gives the outcome that they add most to. */
    private int weigh(int slot, Hits hits) {
        Arrays.fill(sums, 0);
        addTo(sums, slot, hits);
        if (partners[slot] >= 0) {
            addTo(sums, partners[slot], hits);
        }
        int best = 0;
        for (int k = 1; k < Outcome.COUNT; k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        return best;
    }

    private void addTo(int[] sums, int slot, Hits hits) {
        PackedTerm.add(hits.weights(slot), hits.mark(slot), sums);
        if (hits.isTitled(slot)) {
            model.addTitle(hits.term(slot), sums);
        }
    }

    private void insert(long rank) {
        if (size == ranks.length && (size == 0 || rank < ranks[size - 1])) {
            return;
        }
        int at = size < ranks.length ? size++ : size - 1;
        while (at > 0 && rank > ranks[at - 1]) {
            ranks[at] = ranks[at - 1];
            at--;
        }
        ranks[at] = rank;
    }

    private Evidence report(TokenBuffer tokens, Hits hits, double scale) {
        int[] terms = new int[size];
        byte[] outcomes = new byte[size];
        double[] weights = new double[size];
        int[] placeEnds = new int[size];
        placesSize = 0;
        for (int i = 0; i < size; i++) {
            int entry = ~(int) ranks[i];
            terms[i] = isSignal(entry, hits) ? reportedAs(entry, hits) : hits.term(entry);
            outcomes[i] = (byte) outcome(entry, hits);
            weights[i] = (int) (ranks[i] >> 32) * scale / CompiledModel.STEPS;
            addPlaces(entry, hits);
            placeEnds[i] = placesSize / 2;
        }
        return new Evidence(model, terms, outcomes, weights, placeEnds, places(tokens));
    }

    /** The places of an entry and its partner, in order, each told once though both stand there. */
    private void addPlaces(int entry, Hits hits) {
        int most = placesSize + 2 * mostPlaces;
        int own = hits.first(entry);
        int other = partners[entry] < 0 ? NONE : hits.first(partners[entry]);
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
