package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.text.TermDictionary;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntToLongFunction;

/**
 * The maximum-entropy weights as the package holds them. Every word, signal and pair that the model or the lexicon knows is a
 * <em>term</em> with a number: words first, as the dictionary numbers them, then the lexicon's signals, then pairs of words.
 * A signal's row already holds its side's share ({@code lex=}) and a word's that of its concepts ({@code c=}), so a term's
 * row is all that it contributes; what a title adds stands apart, as few terms have it. Weights are whole steps of
 * 1/{@value CompiledModel#STEPS}. {@link ModelCompiler} makes it, {@link CompiledModel} works on it.
 *
 * @param dictionary the words
 * @param matcher finds the signals
 * @param pairs each as {@link #pair} makes it
 * @param wordFlags for each word its {@linkplain dev.whichmsp.text.FunctionWords languages} and {@link CompiledModel#TELLING}
 * @param signalNames for each signal its usual spelling
 * @param signalOutcomes for each signal the ordinal of the outcome that it speaks for
 * @param bias the sums of an empty text
 * @param rows for each term its weights, one an outcome
 * @param titleTerms the terms that add more in a title, rising
 * @param titleWeights for each of these terms what it adds there, one an outcome
 * @param reportedAs for each term the one it is reported as: the signal whose usual spelling it is, or itself
 */
record CompiledArrays(TermDictionary dictionary, SignalMatcher matcher, long[] pairs, byte[] wordFlags, String[] signalNames,
        byte[] signalOutcomes, short[] bias, short[] rows, int[] titleTerms, short[] titleWeights, int[] reportedAs) {

    /** How many terms there are; their numbers are below. */
    int terms() {
        return firstPair() + pairs.length;
    }

    /** The term of the first signal. */
    int firstSignal() {
        return dictionary.size();
    }

    /** The term of the first pair. */
    int firstPair() {
        return dictionary.size() + signalNames.length;
    }

    /** Two words as one number: the first in the high half, the second in the low half. */
    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /** The first word of a pair. */
    int first(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    /** The second word of a pair. */
    int second(int pair) {
        return (int) pairs[pair];
    }

    /** How a term is called: the signal's usual spelling, or the analysed word or pair. */
    String name(int term) {
        if (term < firstSignal()) {
            return dictionary.term(term);
        }
        if (term < firstPair()) {
            return signalNames[term - firstSignal()];
        }
        int pair = term - firstPair();
        return dictionary.term(first(pair)) + ' ' + dictionary.term(second(pair));
    }

    /** The form that {@link #read} reads. */
    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        dictionary.write(out);
        matcher.write(out);
        out.writeInt(pairs.length);
        write(pairs.length, Long.BYTES, i -> pairs[i], out);
        out.write(wordFlags);
        byte[] names = String.join("\n", signalNames).getBytes(StandardCharsets.UTF_8);
        out.writeInt(names.length);
        out.write(names);
        out.write(signalOutcomes);
        write(bias, out);
        write(rows, out);
        out.writeInt(titleTerms.length);
        write(titleTerms.length, Integer.BYTES, i -> titleTerms[i], out);
        write(titleWeights, out);
        write(reportedAs.length, Integer.BYTES, i -> reportedAs[i] - i, out); // mostly 0, which takes no room when packed
        return bytes.toByteArray();
    }

    /** All highest bytes first, then the next: those of one rank are more alike, and take less room when packed. */
    private static void write(int size, int width, IntToLongFunction number, DataOutputStream out) throws IOException {
        for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            for (int i = 0; i < size; i++) {
                out.writeByte((int) (number.applyAsLong(i) >> shift));
            }
        }
    }

    private static void write(short[] weights, DataOutputStream out) throws IOException {
        write(weights.length, Short.BYTES, i -> weights[i], out);
    }

    /** Reads what {@link #toBytes} gave. */
    static CompiledArrays read(ByteBuffer in) {
        TermDictionary dictionary = TermDictionary.read(in);
        SignalMatcher matcher = SignalMatcher.read(in);
        long[] pairs = numbers(in.getInt(), Long.BYTES, in);
        byte[] wordFlags = bytes(dictionary.size(), in);
        String[] names = new String(bytes(in.getInt(), in), StandardCharsets.UTF_8).split("\n");
        byte[] outcomes = bytes(names.length, in);
        int terms = dictionary.size() + names.length + pairs.length;
        short[] bias = shorts(Outcome.COUNT, in);
        short[] rows = shorts(terms * Outcome.COUNT, in);
        int[] titleTerms = ints(in.getInt(), in);
        short[] titleWeights = shorts(titleTerms.length * Outcome.COUNT, in);
        int[] reportedAs = ints(terms, in);
        for (int term = 0; term < terms; term++) {
            reportedAs[term] += term;
        }
        return new CompiledArrays(dictionary, matcher, pairs, wordFlags, names, outcomes, bias, rows, titleTerms, titleWeights, reportedAs);
    }

    private static byte[] bytes(int size, ByteBuffer in) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }

    /** What {@link #write} wrote, numbers below 0 without their sign. */
    private static long[] numbers(int size, int width, ByteBuffer in) {
        byte[] planes = bytes(size * width, in);
        long[] numbers = new long[size];
        for (int from = 0; from < planes.length; from += size) {
            for (int i = 0; i < size; i++) {
                numbers[i] = numbers[i] << Byte.SIZE | planes[from + i] & 0xff;
            }
        }
        return numbers;
    }

    private static short[] shorts(int size, ByteBuffer in) {
        long[] numbers = numbers(size, Short.BYTES, in);
        short[] shorts = new short[size];
        for (int i = 0; i < size; i++) {
            shorts[i] = (short) numbers[i];
        }
        return shorts;
    }

    private static int[] ints(int size, ByteBuffer in) {
        long[] numbers = numbers(size, Integer.BYTES, in);
        int[] ints = new int[size];
        for (int i = 0; i < size; i++) {
            ints[i] = (int) numbers[i];
        }
        return ints;
    }
}
