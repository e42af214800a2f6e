package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.text.FunctionWords;
import dev.whichmsp.text.TermDictionary;
import java.util.Arrays;

/**
 * One walk over a document: scan, look up, sum. All buffers are kept for the next document, so a token costs no allocation;
 * one instance serves one thread. {@link #start}, then {@link #add} section by section, titles first; then the sums are
 * there to be read, judged and explained until the next start.
 */
public final class ScoringPass implements Sums {

    private static final int LANGUAGES = FunctionWords.ENGLISH | FunctionWords.FOREIGN;

    private final CompiledModel model;
    private final Calibration calibration;
    private final EvidenceCollector collector;
    private final TokenBuffer tokens;
    private final Hits hits = new Hits();
    private final int[] sums = new int[Outcome.COUNT];
    private final int[] evidence = new int[Outcome.COUNT];
    private final double[] probabilities = new double[Outcome.COUNT];
    /**
     * For each term its slot, which is its number among the document's distinct terms, plus {@link #base}; what lies below
     * is left from earlier documents, so that nothing need be cleared.
     */
    private final int[] slotOf;
    private int base = 1;
    private int slots;

    private boolean explain;
    private int known;
    private int english;
    private int foreign;

    ScoringPass(CompiledModel model, Calibration calibration, int mostTerms, int mostPlaces) {
        this.model = model;
        this.calibration = calibration;
        this.collector = new EvidenceCollector(model, mostTerms, mostPlaces);
        this.tokens = new TokenBuffer(model.dictionary);
        this.slotOf = new int[model.terms()];
    }

    /**
     * Begins a document.
     *
     * @param explain whether its evidence will be asked for
     */
    public void start(boolean explain) {
        this.explain = explain;
        base += slots;
        if (base > Integer.MAX_VALUE - model.terms()) {
            Arrays.fill(slotOf, 0);
            base = 1;
        }
        slots = 0;
        tokens.clear();
        hits.clear();
        model.putBias(sums);
        Arrays.fill(evidence, 0);
        known = 0;
        english = 0;
        foreign = 0;
    }

    /** Adds the first {@code limit} UTF-16 units of a section. */
    public void add(String text, int limit, boolean title) {
        int from = tokens.size();
        tokens.read(text, limit);
        addSignals(from, title);
        addWords(from, title);
    }

    private void addSignals(int from, boolean title) {
        int[] words = tokens.words();
        int to = tokens.size();
        for (int at = from; at < to;) {
            boolean starts = words[at] != TermDictionary.UNKNOWN && (model.flags(words[at]) & CompiledModel.STARTS_SIGNAL) != 0;
            int match = starts ? model.matcher.longest(words, at, to) : SignalMatcher.NONE;
            if (match == SignalMatcher.NONE) {
                at++;
                continue;
            }
            int last = at + SignalMatcher.length(match) - 1;
            occur(model.signalTerm(SignalMatcher.signal(match)), true, at, last, title);
            at = last + 1;
        }
    }

    private void addWords(int from, boolean title) {
        int[] words = tokens.words();
        int before = 0;
        for (int at = from; at < tokens.size(); at++) {
            int word = words[at];
            if (word == TermDictionary.UNKNOWN) {
                before = 0;
                continue;
            }
            int flags = model.flags(word);
            count(flags);
            occur(word, (flags & CompiledModel.TELLING) != 0, at, at, title);
            if ((before & CompiledModel.OPENS_PAIR) != 0 && (flags & CompiledModel.CLOSES_PAIR) != 0) {
                int pair = model.pairTerm(words[at - 1], word);
                if (pair >= 0) {
                    occur(pair, ((before | flags) & CompiledModel.TELLING) != 0, at - 1, at, title);
                }
            }
            before = flags;
        }
    }

    private void count(int flags) {
        switch (flags & LANGUAGES) {
            case FunctionWords.ENGLISH -> english++;
            case FunctionWords.FOREIGN -> {
                foreign++;
                return;
            }
            default -> { }
        }
        known++;
    }

    /** Takes a term from token {@code first} to token {@code last} into the sums, the first time it occurs. */
    private void occur(int term, boolean telling, int first, int last, boolean title) {
        int slot = slotOf[term] - base;
        if (slot < 0) {
            slot = slots++;
            slotOf[term] = base + slot;
            model.add(term, title, sums, evidence);
            if (explain) {
                hits.open(term, title);
            }
        }
        if (explain && telling) {
            hits.add(slot, first, last);
        }
    }

    /**
     * What the document is judged to be.
     *
     * @param threshold the least probability of a stated market
     */
    public Judgement judge(double threshold) {
        return Decision.of(this, calibration, threshold, probabilities);
    }

    /** The strongest terms of the document; {@link #start} must have been told that they will be asked for. */
    public Evidence evidence() {
        return collector.collect(this, tokens, hits, calibration.scaleAt(tokens()));
    }

    /** The slot of a term in this document, or a negative number if it does not occur. */
    int slotOf(int term) {
        return slotOf[term] - base;
    }

    @Override
    public double sum(int outcome) {
        return (double) sums[outcome] / CompiledModel.STEPS;
    }

    @Override
    public double evidence(int outcome) {
        return (double) evidence[outcome] / CompiledModel.STEPS;
    }

    @Override
    public int tokens() {
        return tokens.size();
    }

    @Override
    public int known() {
        return known;
    }

    @Override
    public int english() {
        return english;
    }

    @Override
    public int foreign() {
        return foreign + tokens.foreignAlphabet();
    }

    /** The sums, to be kept beyond the next start. */
    public Sums copy() {
        double[] sumsCopy = new double[Outcome.COUNT];
        double[] evidenceCopy = new double[Outcome.COUNT];
        for (int k = 0; k < Outcome.COUNT; k++) {
            sumsCopy[k] = sum(k);
            evidenceCopy[k] = evidence(k);
        }
        return new Copy(sumsCopy, evidenceCopy, tokens(), known(), english(), foreign());
    }
}
