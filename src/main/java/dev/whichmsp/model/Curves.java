package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What scaled sums alone do not tell: a market named once in a long general text, and many faint words that point nowhere, may
 * add up to the same. So the sums, the evidence and the strongest term for each outcome, and the length, add to each outcome
 * what a curve of theirs says (a generalized additive model, Hastie and Tibshirani 1986). Curves are linear between
 * {@value #KNOTS} knots at equal distances and level beyond, and texts shorter than any example go without, so that no text is
 * led further than the examples reach. Immutable.
 */
public final class Curves {

    /** How many knots a curve has. */
    public static final int KNOTS = 13;

    /** The shortest text that curves speak of, in tokens; so short are the shortest examples. */
    static final int LEAST_TOKENS = 12;

    /** What has a curve, in order. */
    public static final List<String> INPUTS = Stream.concat(Stream.of("sum", "evidence", "peak")
            .flatMap(name -> Arrays.stream(Outcome.values()).map(outcome -> name + "." + outcome.label())), Stream.of("length")).toList();

    /** Curves that add nothing. */
    public static final Curves LEVEL = new Curves(new double[INPUTS.size()], filled(1), new double[INPUTS.size() * KNOTS * Outcome.COUNT]);

    private final double[] starts;
    private final double[] steps;
    private final double[] values;

    /**
     * Curves of all {@link #INPUTS}.
     *
     * @param starts for each input where its first knot stands
     * @param steps for each input the distance of its knots, above 0
     * @param values for each input, at each of its knots, what is added to each outcome
     */
    public Curves(double[] starts, double[] steps, double[] values) {
        this.starts = starts.clone();
        this.steps = steps.clone();
        this.values = values.clone();
    }

    private static double[] filled(double number) {
        return DoubleStream.generate(() -> number).limit(INPUTS.size()).toArray();
    }

    /**
     * An input of a document.
     *
     * @param index in {@link #INPUTS}
     * @param scale the factor on sums and evidence for its length
     */
    public static double input(int index, Sums sums, double scale) {
        int outcome = index % Outcome.COUNT;
        return switch (index / Outcome.COUNT) {
            case 0 -> scale * sums.sum(outcome);
            case 1 -> scale * sums.evidence(outcome);
            case 2 -> sums.peak(outcome);
            default -> Math.log(Calibration.length(sums.tokens()));
        };
    }

    /** Adds what the curves say of a document to what each outcome has. */
    void add(Sums sums, double scale, double[] outcomes) {
        if (sums.tokens() < LEAST_TOKENS) {
            return;
        }
        for (int input = 0; input < starts.length; input++) {
            add(input, place(input(input, sums, scale), starts[input], steps[input]), values, outcomes);
        }
    }

    /**
     * Adds what one curve says to what each outcome has.
     *
     * @param place where the input lies among its knots
     * @param values of all curves, as {@link #Curves} takes them
     */
    public static void add(int input, double place, double[] values, double[] outcomes) {
        int knot = knot(place);
        double beyond = place - knot;
        int left = (input * KNOTS + knot) * Outcome.COUNT;
        for (int k = 0; k < Outcome.COUNT; k++) {
            outcomes[k] += (1 - beyond) * values[left + k] + beyond * values[left + Outcome.COUNT + k];
        }
    }

    /** Where an input lies among its knots, from 0 at the first to {@value #KNOTS} - 1 at the last; beyond these, there. */
    public static double place(double input, double start, double step) {
        return Math.max(0, Math.min(KNOTS - 1, (input - start) / step));
    }

    /** The knot from which a curve leads to this place. */
    public static int knot(double place) {
        return Math.min(KNOTS - 2, (int) place);
    }

    /** As properties, one for each input: start, step and values. */
    Map<String, String> toProperties() {
        Map<String, String> properties = new TreeMap<>();
        int width = KNOTS * Outcome.COUNT;
        for (int input = 0; input < INPUTS.size(); input++) {
            properties.put(INPUTS.get(input), DoubleStream.concat(DoubleStream.of(starts[input], steps[input]),
                    Arrays.stream(values, input * width, (input + 1) * width))
                    .mapToObj(number -> String.format(Locale.ROOT, "%.4f", number)).collect(Collectors.joining(" ")));
        }
        return properties;
    }

    /** From what {@link #toProperties} gave; fails with any exception if it is damaged. */
    static Curves fromProperties(Map<String, String> properties) {
        int width = KNOTS * Outcome.COUNT;
        double[] starts = new double[INPUTS.size()];
        double[] steps = new double[INPUTS.size()];
        double[] values = new double[INPUTS.size() * width];
        for (int input = 0; input < INPUTS.size(); input++) {
            String[] numbers = Calibration.text(properties, INPUTS.get(input)).split(" ");
            starts[input] = Double.parseDouble(numbers[0]);
            steps[input] = Double.parseDouble(numbers[1]);
            for (int i = 0; i < width; i++) {
                values[input * width + i] = Double.parseDouble(numbers[2 + i]);
            }
        }
        if (IntStream.range(0, steps.length).anyMatch(input -> !(steps[input] > 0))) {
            throw new IllegalArgumentException("knots without distance: " + Arrays.toString(steps));
        }
        return new Curves(starts, steps, values);
    }
}
