package dev.whichmsp.model;

import dev.whichmsp.model.Evidence.Occurrence;
import dev.whichmsp.signal.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * From a finished pass to the terms worth showing: the strongest first, each with what it added and where it stands. Terms
 * of one name (a signal and the learned pair of the same two words) are one <em>entry</em>, their weights added. All terms
 * are weighed in reused arrays; objects are made only for those that are reported. One instance serves one thread.
 */
final class EvidenceCollector {

    /** Learned terms below this weight are noise to a reader; signals of the lexicon are shown from any. */
    private static final double LEAST_LEARNED_WEIGHT = 0.1;

    private static final Comparator<Occurrence> IN_ORDER =
            Comparator.comparingInt(Occurrence::section).thenComparingInt(Occurrence::start);

    private final CompiledScorer scorer;
    private final int mostTerms;
    private final int mostOccurrences;

    /** For each name the number of its entry plus one, or 0; cleared after each document. */
    private final int[] entryOf;
    /** For each name its rank among the chosen plus one, or 0; cleared after each document. */
    private final int[] rankOf;
    private int[] names = new int[256];
    private boolean[] signal = new boolean[256];
    private double[] weights = new double[256 * Outcome.COUNT];
    private int entries;
    private final int[] chosen;
    private final double[] chosenWeights;
    private int ranks;

    EvidenceCollector(CompiledScorer scorer, int mostTerms, int mostOccurrences) {
        this.scorer = scorer;
        this.mostTerms = mostTerms;
        this.mostOccurrences = mostOccurrences;
        this.entryOf = new int[scorer.terms()];
        this.rankOf = new int[scorer.terms()];
        this.chosen = new int[mostTerms];
        this.chosenWeights = new double[mostTerms];
    }

    /**
     * The strongest terms of the pass's document.
     *
     * @param scale the calibration's factor for this text
     */
    List<Evidence> collect(ScoringPass pass, double scale) {
        weigh(pass, scale);
        choose();
        List<Evidence> evidence = report(pass.hits());
        clear();
        return evidence;
    }

    private void weigh(ScoringPass pass, double scale) {
        entries = 0;
        for (int i = 0; i < pass.present(); i++) {
            int term = pass.presentTerm(i);
            if (scorer.isTelling(term)) {
                addWeights(term, pass.presentInTitle(i), scale);
            }
        }
    }

    private void addWeights(int term, boolean title, double scale) {
        int name = scorer.nameOf(term);
        if (entryOf[name] == 0) {
            newEntry(name);
        }
        int entry = entryOf[name] - 1;
        signal[entry] |= scorer.isSignal(term);
        int row = term * CompiledScorer.WIDTH;
        for (int k = 0; k < Outcome.COUNT; k++) {
            double weight = scorer.weights()[row + k] + (title ? scorer.weights()[row + Outcome.COUNT + k] : 0);
            weights[entry * Outcome.COUNT + k] += scale * weight;
        }
    }

    private void newEntry(int name) {
        if (entries == names.length) {
            names = Arrays.copyOf(names, entries * 2);
            signal = Arrays.copyOf(signal, entries * 2);
            weights = Arrays.copyOf(weights, weights.length * 2);
        }
        names[entries] = name;
        signal[entries] = false;
        Arrays.fill(weights, entries * Outcome.COUNT, (entries + 1) * Outcome.COUNT, 0);
        entryOf[name] = ++entries;
    }

    private int outcome(int entry) {
        int best = 0;
        for (int k = 1; k < Outcome.COUNT; k++) {
            best = weights[entry * Outcome.COUNT + k] > weights[entry * Outcome.COUNT + best] ? k : best;
        }
        return best;
    }

    private double weight(int entry) {
        return weights[entry * Outcome.COUNT + outcome(entry)];
    }

    /** Keeps the strongest entries, sorted, by insertion: there are few. */
    private void choose() {
        ranks = 0;
        for (int entry = 0; entry < entries; entry++) {
            double weight = weight(entry);
            boolean shown = weight >= (signal[entry] ? Double.MIN_VALUE : LEAST_LEARNED_WEIGHT);
            if (shown && (ranks < mostTerms || ranks > 0 && weight > chosenWeights[ranks - 1])) {
                insert(entry, weight);
            }
        }
    }

    private void insert(int entry, double weight) {
        int at = ranks < mostTerms ? ranks++ : ranks - 1;
        while (at > 0 && weight > chosenWeights[at - 1]) {
            chosen[at] = chosen[at - 1];
            chosenWeights[at] = chosenWeights[at - 1];
            at--;
        }
        chosen[at] = entry;
        chosenWeights[at] = weight;
    }

    private List<Evidence> report(Hits hits) {
        List<List<Occurrence>> occurrences = new ArrayList<>(ranks);
        for (int rank = 0; rank < ranks; rank++) {
            occurrences.add(new ArrayList<>(2));
            rankOf[names[chosen[rank]]] = rank + 1;
        }
        for (int hit = 0; hit < hits.size(); hit++) {
            int rank = rankOf[scorer.nameOf(hits.term(hit))];
            if (rank > 0 && occurrences.get(rank - 1).size() < mostOccurrences) {
                addOccurrence(new Occurrence(hits.section(hit), hits.start(hit), hits.end(hit)), occurrences.get(rank - 1));
            }
        }
        List<Evidence> evidence = new ArrayList<>(ranks);
        for (int rank = 0; rank < ranks; rank++) {
            int entry = chosen[rank];
            occurrences.get(rank).sort(IN_ORDER);
            evidence.add(new Evidence(scorer.name(names[entry]), Outcome.at(outcome(entry)), chosenWeights[rank], occurrences.get(rank)));
        }
        return evidence;
    }

    /** A signal and the pair of the same words occur at the same places; each place is told once. */
    private static void addOccurrence(Occurrence occurrence, List<Occurrence> occurrences) {
        if (!occurrences.contains(occurrence)) {
            occurrences.add(occurrence);
        }
    }

    private void clear() {
        for (int rank = 0; rank < ranks; rank++) {
            rankOf[names[chosen[rank]]] = 0;
        }
        for (int entry = 0; entry < entries; entry++) {
            entryOf[names[entry]] = 0;
        }
    }
}
