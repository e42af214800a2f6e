package dev.whichmsp.model;

import dev.whichmsp.model.Evidence.Occurrence;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.text.FunctionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From the hits of a pass to the terms worth showing: the strongest first, each with what it added and where it stands.
 * Terms of the same name (a signal and the learned pair of the same two words) are one, their weights added.
 */
final class EvidenceCollector {

    /** Learned terms below this weight are noise to a reader; signals of the lexicon are shown from any. */
    private static final double LEAST_LEARNED_WEIGHT = 0.1;

    private static final class Entry {
        final double[] weights = new double[Outcome.COUNT];
        final List<Occurrence> occurrences = new ArrayList<>();
        boolean signal;
        int lastTerm = -1;

        int outcome() {
            int best = 0;
            for (int k = 1; k < weights.length; k++) {
                best = weights[k] > weights[best] ? k : best;
            }
            return best;
        }

        double weight() {
            return weights[outcome()];
        }
    }

    private final CompiledScorer scorer;
    private final int mostTerms;
    private final int mostOccurrences;

    EvidenceCollector(CompiledScorer scorer, int mostTerms, int mostOccurrences) {
        this.scorer = scorer;
        this.mostTerms = mostTerms;
        this.mostOccurrences = mostOccurrences;
    }

    /**
     * The strongest terms.
     *
     * @param titles for each section whether it is a title
     * @param scale the calibration's factor for this text
     */
    List<Evidence> collect(Hits hits, boolean[] titles, double scale) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        boolean[] counted = new boolean[0];
        for (int hit = 0; hit < hits.size(); hit++) {
            int term = hits.term(hit);
            if (!isTelling(term)) {
                continue;
            }
            if (counted.length == 0) {
                counted = new boolean[scorer.terms()];
            }
            Entry entry = entries.computeIfAbsent(scorer.name(term), name -> new Entry());
            if (!counted[term]) {
                counted[term] = true;
                addWeights(term, titles[hits.section(hit)], scale, entry);
            }
            addOccurrence(new Occurrence(hits.section(hit), hits.start(hit), hits.end(hit)), entry);
        }
        return strongest(entries);
    }

    private boolean isTelling(int term) {
        if (scorer.isSignal(term)) {
            return true;
        }
        String name = scorer.name(term);
        int word = name.indexOf(' ') < 0 ? scorer.dictionary.idOf(name) : -1;
        return name.length() > 1 && (word < 0 || scorer.languages[word] != FunctionWords.ENGLISH);
    }

    private void addWeights(int term, boolean title, double scale, Entry entry) {
        entry.signal |= scorer.isSignal(term);
        int row = term * CompiledScorer.WIDTH;
        for (int k = 0; k < Outcome.COUNT; k++) {
            entry.weights[k] += scale * (scorer.weights()[row + k] + (title ? scorer.weights()[row + Outcome.COUNT + k] : 0));
        }
    }

    private void addOccurrence(Occurrence occurrence, Entry entry) {
        if (entry.occurrences.size() < mostOccurrences && !entry.occurrences.contains(occurrence)) {
            entry.occurrences.add(occurrence);
        }
    }

    private List<Evidence> strongest(Map<String, Entry> entries) {
        return entries.entrySet().stream()
                .filter(e -> e.getValue().weight() >= (e.getValue().signal ? Double.MIN_VALUE : LEAST_LEARNED_WEIGHT))
                .sorted(Comparator.comparingDouble((Map.Entry<String, Entry> e) -> -e.getValue().weight())
                        .thenComparing(Map.Entry::getKey))
                .limit(mostTerms)
                .map(e -> new Evidence(e.getKey(), Outcome.at(e.getValue().outcome()), e.getValue().weight(), inOrder(e.getValue())))
                .toList();
    }

    private static List<Occurrence> inOrder(Entry entry) {
        return entry.occurrences.stream()
                .sorted(Comparator.comparingInt(Occurrence::section).thenComparingInt(Occurrence::start)).toList();
    }
}
