package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.text.FunctionWords;
import java.util.Arrays;

/**
 * {@link CompiledArrays} laid out for work: what a term contributes lies beside the key by which it is found. Weights are
 * whole steps of 1/{@value #STEPS}, so sums are exact in any order. Immutable; {@link ScoringPass} uses it.
 */
final class CompiledModel {

    /** Steps of weight to a unit of log-odds. */
    static final int STEPS = 2048;

    /** Set in a term's flags, beside a word's {@linkplain FunctionWords languages}, where it says something to a reader. */
    static final int TELLING = 4;

    /** Set where a word alone is a signal of the lexicon. */
    static final int ALONE_SIGNAL = 8;

    /** Set where a term adds more in a title. */
    static final int TITLED = 16;

    /** Set where a term is a signal of the lexicon or reported as one. */
    static final int SIGNAL = 32;

    /** Words of at least so many pairs are common; they enter the table first, so that they are found at the first look. */
    private static final int COMMON = 10;

    final WordTable words;
    final PairTable pairs;
    final SignalMatcher matcher;
    private final CompiledArrays arrays;
    /** {@link PackedTerm}s of the signals: weights and mark of each. */
    private final long[] signals;
    /** For each term where its row of title weights starts, if it is {@link #TITLED}. */
    private final int[] titleRows;

    CompiledModel(CompiledArrays arrays) {
        if (arrays.dictionary().size() >= PairTable.END_OF_WORDS) {
            throw new IllegalArgumentException(arrays.dictionary().size() + " words are too many: there may be "
                    + (PairTable.END_OF_WORDS - 1) + "; train with a higher cutoff");
        }
        this.arrays = arrays;
        this.matcher = arrays.matcher();
        boolean[] titled = titled();
        this.words = words(titled);
        this.signals = signals(titled);
        this.pairs = pairs(titled);
        this.titleRows = titleRows();
    }

    /** For each term of the arrays whether it adds more in a title. */
    private boolean[] titled() {
        boolean[] titled = new boolean[arrays.terms()];
        for (int term : arrays.titleTerms()) {
            titled[term] = true;
        }
        return titled;
    }

    private WordTable words(boolean[] titled) {
        WordTable table = new WordTable(arrays.dictionary());
        int[] pairsOf = pairsOf();
        for (boolean common : new boolean[] {true, false}) {
            for (int word = 0; word < pairsOf.length; word++) {
                if (pairsOf[word] >= COMMON == common) {
                    int flags = arrays.wordFlags()[word] | (matcher.isSignal(word) ? ALONE_SIGNAL : 0);
                    table.put(word, weights(word), mark(word, word, flags, titled));
                }
            }
        }
        return table;
    }

    /** For each word in how many known pairs it is. */
    private int[] pairsOf() {
        int[] pairsOf = new int[arrays.firstSignal()];
        for (int pair = 0; pair < arrays.pairs().length; pair++) {
            pairsOf[arrays.first(pair)]++;
            pairsOf[arrays.second(pair)]++;
        }
        return pairsOf;
    }

    private long[] signals(boolean[] titled) {
        long[] packed = new long[2 * arrays.signalNames().length];
        for (int signal = 0; signal < arrays.signalNames().length; signal++) {
            int term = signalTerm(signal);
            packed[2 * signal] = weights(term);
            packed[2 * signal + 1] = mark(term, term, SIGNAL | TELLING, titled);
        }
        return packed;
    }

    private PairTable pairs(boolean[] titled) {
        PairTable table = new PairTable(arrays.pairs().length);
        for (int pair = 0; pair < arrays.pairs().length; pair++) {
            int first = arrays.first(pair);
            int second = arrays.second(pair);
            int telling = (arrays.wordFlags()[first] | arrays.wordFlags()[second]) & TELLING;
            int term = arrays.firstPair() + pair;
            table.put(pair, weights(term), mark(PairTable.id(first, second), term, telling, titled));
        }
        return table;
    }

    /** By the terms' own numbers: what the arrays call them would be one more miss of the cache. */
    private int[] titleRows() {
        int[] ofStored = new int[arrays.terms()];
        for (int i = 0; i < arrays.titleTerms().length; i++) {
            ofStored[arrays.titleTerms()[i]] = i * Outcome.COUNT;
        }
        int[] rows = Arrays.copyOf(ofStored, pairTerm(pairs.slots()));
        for (int slot = 0; slot < pairs.slots(); slot++) {
            rows[pairTerm(slot)] = pairs.holds(slot) ? ofStored[stored(pairTerm(slot))] : 0;
        }
        return rows;
    }

    private long weights(int term) {
        return PackedTerm.weights(arrays.rows(), term * Outcome.COUNT);
    }

    private long mark(long id, int term, int flags, boolean[] titled) {
        int more = (titled[term] ? TITLED : 0) | (arrays.reportedAs()[term] == term ? 0 : SIGNAL);
        return PackedTerm.mark(id, flags | more, arrays.rows(), term * Outcome.COUNT);
    }

    /** The form that the package holds. */
    CompiledArrays arrays() {
        return arrays;
    }

    /** The term of a lexicon signal. */
    int signalTerm(int signal) {
        return arrays.firstSignal() + signal;
    }

    /** The term of the pair in a slot of {@link #pairs}. */
    int pairTerm(int slot) {
        return arrays.firstPair() + slot;
    }

    /** A term as the arrays number it. */
    private int stored(int term) {
        int slot = term - arrays.firstPair();
        return slot < 0 ? term : arrays.firstPair() + pairs.number(slot);
    }

    /** The packed weights of a lexicon signal. */
    long signalWeights(int signal) {
        return signals[2 * signal];
    }

    /** The packed mark of a lexicon signal. */
    long signalMark(int signal) {
        return signals[2 * signal + 1];
    }

    /** The signal's term that a {@link #SIGNAL} is reported as. */
    int reportedAs(int term) {
        return arrays.reportedAs()[stored(term)];
    }

    /** How a term is called: the signal's usual spelling, or the analysed word or pair. */
    String name(int term) {
        return arrays.name(stored(term));
    }

    /** The sums of an empty text, in steps. */
    int[] bias() {
        int[] sums = new int[Outcome.COUNT];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = arrays.bias()[k];
        }
        return sums;
    }

    /** Adds what a {@link #TITLED} term adds in a title, in steps, as {@link PackedTerm#add(long, long, int[], int[], int[])} does. */
    void addTitle(int term, int[] sums, int[] evidence, int[] peaks) {
        int row = titleRows[term];
        for (int k = 0; k < Outcome.COUNT; k++) {
            PackedTerm.add(k, arrays.titleWeights()[row + k], sums, evidence, peaks);
        }
    }

    /** Adds what a {@link #TITLED} term adds in a title to {@code sums}, in steps. */
    void addTitle(int term, int[] sums) {
        int row = titleRows[term];
        for (int k = 0; k < Outcome.COUNT; k++) {
            sums[k] += arrays.titleWeights()[row + k];
        }
    }
}
