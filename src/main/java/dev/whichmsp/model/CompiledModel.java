package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.text.FunctionWords;
import dev.whichmsp.text.TermDictionary;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The maximum-entropy weights in flat arrays. Every word, signal and pair that the model or the lexicon knows is a
 * <em>term</em> with a number: words first, as the dictionary numbers them, then the lexicon's signals, then pairs of words.
 * A term's weights, one an outcome, lie in one row. A signal's row already holds its side's share ({@code lex=}) and a
 * word's that of its concepts ({@code c=}), so a term's row is all that it contributes; what a title adds stands apart, as
 * few terms have it. Weights are whole steps of 1/{@value #STEPS}, so sums are exact in any order.
 *
 * <p>Immutable. {@link ModelCompiler} makes it, {@link ScoringPass} uses it, and the package holds it ready made.
 */
final class CompiledModel {

    /** Steps of weight to a unit of log-odds. */
    static final int STEPS = 2048;

    /** Set in a word's flags, beside its {@linkplain FunctionWords languages}, where the word says something to a reader. */
    static final byte TELLING = 4;

    /** Set where the word is the first of a known pair. */
    static final byte OPENS_PAIR = 8;

    /** Set where the word is the second of a known pair. */
    static final byte CLOSES_PAIR = 16;

    /** Set where a signal of the lexicon starts with the word. */
    static final byte STARTS_SIGNAL = 32;

    private static final int NO_ROW = -1;

    final TermDictionary dictionary;
    final SignalMatcher matcher;
    private final PairTable pairs;
    private final byte[] wordFlags;
    private final String[] signalNames;
    private final byte[] signalOutcomes;
    private final short[] bias;
    private final short[] rows;
    /** For each term where its row of {@link #titleWeights} starts, or {@link #NO_ROW}. */
    private final int[] titleRows;
    private final short[] titleWeights;
    /** For each term the one it is reported as: the signal that a word or pair is the usual spelling of, or itself. */
    private final int[] reportedAs;

    /** What the arrays hold is told at the fields of the same names. */
    CompiledModel(TermDictionary dictionary, SignalMatcher matcher, PairTable pairs, byte[] wordFlags, String[] signalNames,
            byte[] signalOutcomes, short[] bias, short[] rows, int[] titleTerms, short[] titleWeights, int[] reportedAs) {
        this.dictionary = dictionary;
        this.matcher = matcher;
        this.pairs = pairs;
        this.wordFlags = wordFlags;
        this.signalNames = signalNames;
        this.signalOutcomes = signalOutcomes;
        this.bias = bias;
        this.rows = rows;
        this.titleWeights = titleWeights;
        this.reportedAs = reportedAs;
        this.titleRows = new int[terms()];
        Arrays.fill(titleRows, NO_ROW);
        for (int i = 0; i < titleTerms.length; i++) {
            titleRows[titleTerms[i]] = i * Outcome.COUNT;
        }
    }

    /** How many terms there are; their numbers are below. */
    int terms() {
        return dictionary.size() + signalNames.length + pairs.size();
    }

    /** The term of a lexicon signal. */
    int signalTerm(int signal) {
        return dictionary.size() + signal;
    }

    /** The term of a pair of words, or a negative number. */
    int pairTerm(int first, int second) {
        int number = pairs.numberOf(first, second);
        return number == PairTable.NONE ? number : dictionary.size() + signalNames.length + number;
    }

    /** What is known of a word: its language, {@link #TELLING} and the like. */
    byte flags(int word) {
        return wordFlags[word];
    }

    /** The ordinal of the outcome that a lexicon signal speaks for. */
    int signalOutcome(int signal) {
        return signalOutcomes[signal];
    }

    /** Whether a term is a signal of the lexicon. */
    boolean isSignal(int term) {
        return term >= dictionary.size() && term < dictionary.size() + signalNames.length;
    }

    /** The term that this one is reported as. */
    int reportedAs(int term) {
        return reportedAs[term];
    }

    /** How a term is called: the signal's usual spelling, or the analysed word or pair. */
    String name(int term) {
        int signal = term - dictionary.size();
        if (signal < 0) {
            return dictionary.term(term);
        }
        if (signal < signalNames.length) {
            return signalNames[signal];
        }
        int pair = signal - signalNames.length;
        return dictionary.term(pairs.first(pair)) + ' ' + dictionary.term(pairs.second(pair));
    }

    /** Puts the sums of an empty text into {@code sums}, in steps. */
    void putBias(int[] sums) {
        for (int k = 0; k < Outcome.COUNT; k++) {
            sums[k] = bias[k];
        }
    }

    /** Adds a term's weights to {@code sums} and those above 0 to {@code evidence}, in steps. */
    void add(int term, boolean title, int[] sums, int[] evidence) {
        add(rows, term * Outcome.COUNT, sums, evidence);
        if (title && titleRows[term] != NO_ROW) {
            add(titleWeights, titleRows[term], sums, evidence);
        }
    }

    private static void add(short[] weights, int row, int[] sums, int[] evidence) {
        for (int k = 0; k < Outcome.COUNT; k++) {
            int weight = weights[row + k];
            sums[k] += weight;
            evidence[k] += Math.max(0, weight);
        }
    }

    /** Adds a term's weights to {@code sums}, in steps. */
    void addRow(int term, boolean title, int[] sums) {
        addRow(rows, term * Outcome.COUNT, sums);
        if (title && titleRows[term] != NO_ROW) {
            addRow(titleWeights, titleRows[term], sums);
        }
    }

    private static void addRow(short[] weights, int row, int[] sums) {
        for (int k = 0; k < Outcome.COUNT; k++) {
            sums[k] += weights[row + k];
        }
    }

    /** The form that {@link #read} reads. */
    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        dictionary.write(out);
        matcher.write(out);
        pairs.write(out);
        out.write(wordFlags);
        byte[] names = String.join("\n", signalNames).getBytes(StandardCharsets.UTF_8);
        out.writeInt(names.length);
        out.write(names);
        out.write(signalOutcomes);
        write(bias, out);
        write(rows, out);
        out.writeInt(titleWeights.length / Outcome.COUNT);
        for (int term = 0; term < terms(); term++) {
            if (titleRows[term] != NO_ROW) {
                out.writeInt(term);
            }
        }
        write(titleWeights, out);
        for (int term : reportedAs) {
            out.writeInt(term);
        }
        return bytes.toByteArray();
    }

    private static void write(short[] weights, DataOutputStream out) throws IOException {
        for (short weight : weights) {
            out.writeShort(weight);
        }
    }

    /** Reads what {@link #toBytes} gave. */
    static CompiledModel read(ByteBuffer in) {
        TermDictionary dictionary = TermDictionary.read(in);
        SignalMatcher matcher = SignalMatcher.read(in);
        PairTable pairs = PairTable.read(in);
        byte[] wordFlags = bytes(dictionary.size(), in);
        String[] names = new String(bytes(in.getInt(), in), StandardCharsets.UTF_8).split("\n");
        byte[] outcomes = bytes(names.length, in);
        int terms = dictionary.size() + names.length + pairs.size();
        short[] bias = shorts(Outcome.COUNT, in);
        short[] rows = shorts(terms * Outcome.COUNT, in);
        int[] titleTerms = ints(in.getInt(), in);
        return new CompiledModel(dictionary, matcher, pairs, wordFlags, names, outcomes, bias, rows, titleTerms,
                shorts(titleTerms.length * Outcome.COUNT, in), ints(terms, in));
    }

    private static byte[] bytes(int size, ByteBuffer in) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }

    private static short[] shorts(int size, ByteBuffer in) {
        short[] shorts = new short[size];
        in.asShortBuffer().get(shorts);
        in.position(in.position() + Short.BYTES * size);
        return shorts;
    }

    private static int[] ints(int size, ByteBuffer in) {
        int[] ints = new int[size];
        in.asIntBuffer().get(ints);
        in.position(in.position() + Integer.BYTES * size);
        return ints;
    }
}
