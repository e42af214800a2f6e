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

    /** These flags say when a slot is worth showing. */
    private static final int SORTS = CompiledModel.TELLING | CompiledModel.SIGNAL;

    /** Slots with any of these flags weigh more or less than their own row. */
    private static final int MORE = CompiledModel.TITLED | Hits.PARTNERED;

    private static final int NONE = -1;
    private static final int FIELDS = 3;

    private final CompiledModel model;
    private final int mostPlaces;

    /** The weights of the entry in hand, by outcome, in steps. */
    private final int[] sums = new int[Outcome.COUNT];

    /** The strongest entries, sorted: the weight in the high half, in the low half the slot's complement. */
    private long[] ranks = new long[32];
    private int size;
    private int most;

    /** For each combination of {@link #SORTS} the least weight that is shown. */
    private final int[] least = new int[SORTS + 1];

    /** Section, start and end of each place, one after the other. */
    private int[] places = new int[256];
    private int placesSize;

    EvidenceCollector(CompiledModel model, int mostPlaces) {
        this.model = model;
        this.mostPlaces = mostPlaces;
    }

    /**
     * The strongest of a document's terms.
     *
     * @param most how many
     * @param scale the calibration's factor for this text
     */
    Evidence collect(TokenBuffer tokens, Hits hits, int most, double scale) {
        this.most = most;
        ranks = ranks.length < most ? new long[most] : ranks;
        Arrays.fill(least, Integer.MAX_VALUE);
        least[CompiledModel.TELLING] = (int) Math.ceil(LEAST_LEARNED_WEIGHT * CompiledModel.STEPS / scale);
        least[CompiledModel.TELLING | CompiledModel.SIGNAL] = 1;
        join(hits);
        choose(hits);
        findPlaces(hits);
        return report(tokens, hits, scale);
    }

    /** Finds the slots that are reported under another's name. */
    private void join(Hits hits) {
        for (int slot = 0; slot < hits.terms().size(); slot++) {
            if (PackedTerm.flags(SORTS, hits.mark(slot)) == SORTS) {
                int entry = hits.terms().find(reportedAs(slot, hits));
                if (entry >= 0 && entry != slot) {
                    hits.join(slot, entry);
                }
            }
        }
    }

    private int reportedAs(int slot, Hits hits) {
        return model.reportedAs(hits.terms().term(slot));
    }

    /** Keeps the strongest entries, sorted, by insertion: there are few. */
    private void choose(Hits hits) {
        size = 0;
        for (int slot = 0; slot < hits.terms().size(); slot++) {
            long mark = hits.mark(slot);
            int weight = PackedTerm.is(MORE, mark) ? sums[weigh(slot, hits)] : PackedTerm.largest(hits.weights(slot), mark);
            if (weight >= least[PackedTerm.flags(SORTS, mark)]) {
                insert((long) weight << 32 | ~slot & 0xffffffffL);
            }
        }
    }

    /** Puts a slot's and its partner's weights into {@link #sums}; gives the outcome that they add most to. */
    private int weigh(int slot, Hits hits) {
        Arrays.fill(sums, 0);
        add(slot, hits);
        if (PackedTerm.is(Hits.PARTNERED, hits.mark(slot))) {
            add(hits.partner(slot), hits);
        }
        int best = 0;
        for (int k = 1; k < Outcome.COUNT; k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        return best;
    }

    private void add(int slot, Hits hits) {
        PackedTerm.add(hits.weights(slot), hits.mark(slot), sums);
        if (PackedTerm.is(CompiledModel.TITLED, hits.mark(slot))) {
            model.addTitle(hits.terms().term(slot), sums);
        }
    }

    private void insert(long rank) {
        if (size == most && (size == 0 || rank < ranks[size - 1])) {
            return;
        }
        int at = size < most ? size++ : size - 1;
        while (at > 0 && rank > ranks[at - 1]) {
            ranks[at] = ranks[at - 1];
            at--;
        }
        ranks[at] = rank;
    }

    private void findPlaces(Hits hits) {
        for (int i = 0; i < size; i++) {
            int entry = ~(int) ranks[i];
            hits.want(entry);
            if (PackedTerm.is(Hits.PARTNERED, hits.mark(entry))) {
                hits.want(hits.partner(entry));
            }
        }
        hits.chain();
    }

    private Evidence report(TokenBuffer tokens, Hits hits, double scale) {
        int[] terms = new int[size];
        byte[] outcomes = new byte[size];
        double[] weights = new double[size];
        int[] placeEnds = new int[size];
        placesSize = 0;
        for (int i = 0; i < size; i++) {
            int entry = ~(int) ranks[i];
            long mark = hits.mark(entry);
            terms[i] = PackedTerm.is(CompiledModel.SIGNAL, mark) ? reportedAs(entry, hits) : hits.terms().term(entry);
            outcomes[i] = (byte) (PackedTerm.is(MORE, mark) ? weigh(entry, hits) : PackedTerm.outcome(mark));
            weights[i] = (int) (ranks[i] >> 32) * scale / CompiledModel.STEPS;
            int partner = PackedTerm.is(Hits.PARTNERED, mark) ? hits.first(hits.partner(entry)) : NONE;
            addPlaces(hits.first(entry), partner, tokens, hits);
            placeEnds[i] = placesSize / FIELDS;
        }
        return new Evidence(model, terms, outcomes, weights, placeEnds, Arrays.copyOf(places, placesSize));
    }

    /** The places of an entry and its partner from these on, in order, each told once though both stand there. */
    private void addPlaces(int firstOwn, int firstOther, TokenBuffer tokens, Hits hits) {
        int own = firstOwn;
        int other = firstOther;
        for (int left = mostPlaces; left > 0 && (own >= 0 || other >= 0); left--) {
            boolean ownFirst = other < 0 || own >= 0 && hits.firstToken(own) <= hits.firstToken(other);
            int place = ownFirst ? own : other;
            boolean both = own >= 0 && other >= 0 && hits.isSame(own, other);
            own = ownFirst ? hits.next(own) : own;
            other = !ownFirst || both ? hits.next(other) : other;
            addPlace(hits.firstToken(place), hits.lastToken(place), tokens);
        }
    }

    private void addPlace(int firstToken, int lastToken, TokenBuffer tokens) {
        if (placesSize + FIELDS > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[placesSize] = tokens.section(firstToken);
        places[placesSize + 1] = tokens.start(firstToken);
        places[placesSize + 2] = tokens.end(lastToken);
        placesSize += FIELDS;
    }
}
