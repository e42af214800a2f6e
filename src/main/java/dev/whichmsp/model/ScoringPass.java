package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.text.FunctionWords;
import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.util.Arrays;

/**
 * One walk over a document: scan, look up, sum. All buffers are kept for the next document, so a token costs no allocation;
 * one instance serves one thread. {@link #start}, then {@link #add} section by section, titles first; then the sums and the
 * counts are there to be read until the next start.
 */
final class ScoringPass {

    private final CompiledScorer scorer;
    private final TokenScanner scanner = new TokenScanner();
    private final Hits hits = new Hits();
    private final double[] sums = new double[Outcome.COUNT];
    private final double[] evidence = new double[Outcome.COUNT];
    private final int[] signals = new int[Outcome.COUNT];
    /** For each term the number of the document that held it last: presence without clearing. */
    private final int[] seen;
    private int document;
    /** The distinct terms in the order found, each with whether it was in a title, as the lowest bit. */
    private int[] present = new int[256];
    private int presentSize;

    private boolean keepHits;
    private int section;
    private int tokens;
    private int english;
    private int foreign;

    private int[] words = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    ScoringPass(CompiledScorer scorer) {
        this.scorer = scorer;
        this.seen = new int[scorer.terms()];
    }

    /** Begins a document. */
    void start(boolean keepHits) {
        this.keepHits = keepHits;
        if (++document == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            document = 1;
        }
        hits.clear();
        presentSize = 0;
        System.arraycopy(scorer.bias, 0, sums, 0, Outcome.COUNT);
        Arrays.fill(evidence, 0);
        Arrays.fill(signals, 0);
        section = 0;
        tokens = 0;
        english = 0;
        foreign = 0;
    }

    /** Adds the first {@code limit} UTF-16 units of a section. */
    void add(String text, int limit, boolean title) {
        int count = scan(text, limit);
        addSignals(count, title);
        int previous = TermDictionary.UNKNOWN;
        for (int i = 0; i < count; i++) {
            int word = words[i];
            if (word != TermDictionary.UNKNOWN) {
                occur(scorer.wordTerm(word), i, i, title);
                if (previous != TermDictionary.UNKNOWN) {
                    occur(scorer.pairTerm(previous, word), i - 1, i, title);
                }
            }
            previous = word;
        }
        tokens += count;
        section++;
    }

    private int scan(String text, int limit) {
        scanner.reset(text, limit);
        int count = 0;
        while (scanner.next()) {
            if (count == words.length) {
                grow();
            }
            int word = scorer.dictionary.idOf(scanner.term(), scanner.termStart(), scanner.termLength());
            words[count] = word;
            if (word == TermDictionary.UNKNOWN) {
                foreign += scanner.isForeign() ? 1 : 0;
            } else {
                english += scorer.languages[word] == FunctionWords.ENGLISH ? 1 : 0;
                foreign += scorer.languages[word] == FunctionWords.FOREIGN ? 1 : 0;
            }
            if (keepHits) {
                starts[count] = scanner.start();
                ends[count] = scanner.end();
            }
            count++;
        }
        return count;
    }

    private void grow() {
        words = Arrays.copyOf(words, words.length * 2);
        starts = Arrays.copyOf(starts, words.length);
        ends = Arrays.copyOf(ends, words.length);
    }

    private void addSignals(int count, boolean title) {
        for (int at = 0; at < count;) {
            int match = words[at] == TermDictionary.UNKNOWN ? SignalMatcher.NONE : scorer.matcher.longest(words, at, count);
            if (match == SignalMatcher.NONE) {
                at++;
                continue;
            }
            int signal = SignalMatcher.signal(match);
            int last = at + SignalMatcher.length(match) - 1;
            if (occur(scorer.signalTerm(signal), at, last, title)) {
                signals[scorer.lexicon.signals().get(signal).outcome().ordinal()]++;
            }
            at = last + 1;
        }
    }

    /** Takes a term from token {@code first} to token {@code last} into the sums, the first time it occurs. */
    private boolean occur(int term, int first, int last, boolean title) {
        if (term < 0) {
            return false;
        }
        if (keepHits) {
            hits.add(term, starts[first], ends[last], section);
        }
        if (seen[term] == document) {
            return false;
        }
        seen[term] = document;
        if (keepHits) {
            addPresent(term << 1 | (title ? 1 : 0));
        }
        double[] weights = scorer.weights();
        int row = term * CompiledScorer.WIDTH;
        for (int k = 0; k < Outcome.COUNT; k++) {
            double weight = weights[row + k];
            sums[k] += weight;
            evidence[k] += Math.max(0, weight);
        }
        if (title) {
            addTitleWeights(weights, row + Outcome.COUNT);
        }
        return true;
    }

    private void addTitleWeights(double[] weights, int row) {
        for (int k = 0; k < Outcome.COUNT; k++) {
            sums[k] += weights[row + k];
            evidence[k] += Math.max(0, weights[row + k]);
        }
    }

    private void addPresent(int term) {
        if (presentSize == present.length) {
            present = Arrays.copyOf(present, presentSize * 2);
        }
        present[presentSize++] = term;
    }

    /** How many distinct terms occurred; 0 unless hits were asked for. */
    int present() {
        return presentSize;
    }

    /** The term that occurred as the {@code index}th. */
    int presentTerm(int index) {
        return present[index] >>> 1;
    }

    /** Whether that term first occurred in a title. */
    boolean presentInTitle(int index) {
        return (present[index] & 1) == 1;
    }

    /** The sum of weights for each outcome, by ordinal, as the maximum-entropy model defines it. */
    double[] sums() {
        return sums;
    }

    /** The sum of the positive weights alone: what speaks for each outcome. */
    double[] evidence() {
        return evidence;
    }

    /** How many distinct lexicon signals of each outcome occurred. */
    int signals(Outcome outcome) {
        return signals[outcome.ordinal()];
    }

    /** How many tokens there were. */
    int tokens() {
        return tokens;
    }

    /** How many little words of English there were. */
    int english() {
        return english;
    }

    /** How many little words of other languages, or words in other alphabets, there were. */
    int foreign() {
        return foreign;
    }

    /** Where terms occurred; empty unless asked for at the start. */
    Hits hits() {
        return hits;
    }
}
