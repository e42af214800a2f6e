package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.text.FunctionWords;
import dev.whichmsp.text.TermDictionary;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

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
    private final DistinctTerms terms = new DistinctTerms();
    private final Hits hits = new Hits(terms);
    private final int[] bias;
    private final int[] sums = new int[Outcome.COUNT];
    private final int[] evidence = new int[Outcome.COUNT];
    private final int[] peaks = new int[Outcome.COUNT];
    private final double[] probabilities = new double[Outcome.COUNT];
    private boolean explain;
    /** How many known words there are of each combination of languages. */
    private final int[] languages = new int[LANGUAGES + 1];

    ScoringPass(CompiledModel model, Calibration calibration, int mostPlaces) {
        this.model = model;
        this.calibration = calibration;
        this.bias = model.bias();
        this.collector = new EvidenceCollector(model, mostPlaces);
        this.tokens = new TokenBuffer(model.words, model.pairs);
    }

    /**
     * Begins a document.
     *
     * @param explain whether its evidence will be asked for
     */
    public void start(boolean explain) {
        this.explain = explain;
        terms.clear();
        tokens.clear();
        hits.clear();
        System.arraycopy(bias, 0, sums, 0, bias.length);
        Arrays.fill(evidence, 0);
        Arrays.fill(peaks, 0);
        Arrays.fill(languages, 0);
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
            int match = maySignal(at, to) ? model.matcher.longest(words, at, to) : SignalMatcher.NONE;
            if (match == SignalMatcher.NONE) {
                at++;
                continue;
            }
            int last = at + SignalMatcher.length(match) - 1;
            int signal = SignalMatcher.signal(match);
            occur(model.signalTerm(signal), model.signalWeights(signal), model.signalMark(signal), at, last, title);
            at = last + 1;
        }
    }

    private boolean maySignal(int at, int to) {
        int record = tokens.records()[at];
        return record != WordTable.NONE && (PackedTerm.is(CompiledModel.ALONE_SIGNAL, model.words.mark(record))
                || at + 1 < to && model.matcher.mayOpen(tokens.words()[at], tokens.words()[at + 1]));
    }

    private void addWords(int from, boolean title) {
        int[] words = tokens.words();
        int[] records = tokens.records();
        int[] pairs = tokens.pairs();
        for (int at = from; at < tokens.size(); at++) {
            if (words[at] == TermDictionary.UNKNOWN) {
                continue;
            }
            long mark = model.words.mark(records[at]);
            languages[PackedTerm.flags(LANGUAGES, mark)]++;
            occur(words[at], model.words.weights(records[at]), mark, at, at, title);
            int pair = pairs[at];
            if (pair != PairTable.NONE) {
                occur(model.pairTerm(pair), model.pairs.weights(pair), model.pairs.mark(pair), at - 1, at, title);
            }
        }
    }

    /** Takes a term from token {@code first} to token {@code last} into the sums, the first time it occurs. */
    private void occur(int term, long weights, long mark, int first, int last, boolean title) {
        int slot = terms.find(term);
        if (slot < 0) {
            slot = terms.add(term, ~slot);
            PackedTerm.add(weights, mark, sums, evidence, peaks);
            boolean titled = title && PackedTerm.is(CompiledModel.TITLED, mark);
            if (titled) {
                model.addTitle(term, sums, evidence, peaks);
            }
            if (explain) {
                hits.open(slot, weights, titled ? mark : mark & ~CompiledModel.TITLED);
            }
        }
        if (explain) {
            hits.occur(slot, first, last);
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

    /** So many of the document's strongest terms; {@link #start} must have been told that they will be asked for. */
    public Evidence strongest(int most) {
        return collector.collect(tokens, hits, most, calibration.scaleAt(tokens()));
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
    public double peak(int outcome) {
        return (double) peaks[outcome] / CompiledModel.STEPS;
    }

    @Override
    public int tokens() {
        return tokens.size();
    }

    @Override
    public int known() {
        return languages[0] + languages[FunctionWords.ENGLISH] + languages[LANGUAGES];
    }

    @Override
    public int english() {
        return languages[FunctionWords.ENGLISH];
    }

    @Override
    public int foreign() {
        return languages[FunctionWords.FOREIGN] + tokens.foreignAlphabet();
    }

    /** The sums, to be kept beyond the next start. */
    public Sums copy() {
        return new Copy(outcomes(this::sum), outcomes(this::evidence), outcomes(this::peak), tokens(), known(), english(), foreign());
    }

    private static double[] outcomes(IntToDoubleFunction figure) {
        return IntStream.range(0, Outcome.COUNT).mapToDouble(figure).toArray();
    }
}
