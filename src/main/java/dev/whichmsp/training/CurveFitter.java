package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.Curves;
import dev.whichmsp.model.Sums;
import dev.whichmsp.signal.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * Fits {@link Curves} to out-of-fold predictions by least negative log-likelihood, with OpenNLP's L-BFGS. A curve is a slope and
 * a bend at each inner knot; all of these cost their square, so that a curve is straight where the examples do not bend it.
 */
final class CurveFitter {

    private static final int STEPS = 300;

    /** The share of predictions whose inputs lie before the first knot, and behind the last: curves are level there. */
    private static final double BEYOND = 0.005;

    private static final int INPUTS = Curves.INPUTS.size();
    private static final int OUTCOMES = Outcome.COUNT;

    /** What a curve is made of, for each outcome: its slope, then its bends. */
    private static final int PARTS = Curves.KNOTS - 1;

    /** So many knots count as a distance of 1 for slopes and bends: about a standard deviation of an input. */
    private static final double UNIT = 2;

    private static final int DIMENSION = (INPUTS * PARTS + 1) * OUTCOMES;
    private static final double[][] RISES = rises();

    private final int size;
    private final double[] starts = new double[INPUTS];
    private final double[] steps = new double[INPUTS];
    /** For each prediction and input its place among the knots. */
    private final double[] places;
    /** For each prediction its scaled sums. */
    private final double[] offsets;
    private final int[] outcomes;

    private CurveFitter(List<Prediction> predictions, Calibration scaled) {
        this.size = predictions.size();
        this.places = new double[size * INPUTS];
        this.offsets = new double[size * OUTCOMES];
        this.outcomes = new int[size];
        for (int i = 0; i < size; i++) {
            Sums sums = predictions.get(i).sums();
            double scale = scaled.scaleAt(sums.tokens());
            outcomes[i] = Outcome.of(predictions.get(i).example().label()).ordinal();
            for (int input = 0; input < INPUTS; input++) {
                places[i * INPUTS + input] = Curves.input(input, sums, scale);
            }
            System.arraycopy(places, i * INPUTS, offsets, i * OUTCOMES, OUTCOMES);
        }
        for (int input = 0; input < INPUTS; input++) {
            setKnots(input);
        }
    }

    /**
     * Fits.
     *
     * @param scaled the calibration that the curves are added to
     * @param cost that of squared slopes and bends
     */
    static Curves fit(List<Prediction> predictions, Calibration scaled, double cost) {
        CurveFitter fitter = new CurveFitter(predictions, scaled);
        double[] parts = Descent.lowest(fitter.new Loss(), cost, STEPS);
        return new Curves(fitter.starts, fitter.steps, values(parts));
    }

    /** Puts an input's knots where its values are, and its values among them. */
    private void setKnots(int input) {
        double[] sorted = IntStream.range(0, size).mapToDouble(i -> places[i * INPUTS + input]).sorted().toArray();
        int beyond = (int) (BEYOND * size);
        double range = sorted[size - 1 - beyond] - sorted[beyond];
        starts[input] = sorted[beyond];
        steps[input] = range > 0 ? range / PARTS : 1;
        for (int i = input; i < places.length; i += INPUTS) {
            places[i] = Curves.place(places[i], starts[input], steps[input]);
        }
    }

    /** From parts, those of each input and then one constant for each outcome, to the curves' values at their knots. */
    private static double[] values(double[] parts) {
        double[] values = forEachInput(RISES, parts);
        for (int i = 0; i < Curves.KNOTS * OUTCOMES; i++) {
            values[i] += parts[INPUTS * PARTS * OUTCOMES + i % OUTCOMES];
        }
        return values;
    }

    /** From the gradient in the curves' values to that in parts and constants. */
    private static double[] inParts(double[] gradient) {
        double[] parts = Arrays.copyOf(forEachInput(transposed(RISES), gradient), DIMENSION);
        for (int i = 0; i < Curves.KNOTS * OUTCOMES; i++) {
            parts[INPUTS * PARTS * OUTCOMES + i % OUTCOMES] += gradient[i];
        }
        return parts;
    }

    /** A matrix times what each input has for an outcome. */
    private static double[] forEachInput(double[][] matrix, double[] numbers) {
        double[] products = new double[INPUTS * matrix.length * OUTCOMES];
        for (int input = 0; input < INPUTS; input++) {
            for (int row = 0; row < matrix.length; row++) {
                for (int column = 0; column < matrix[row].length; column++) {
                    for (int k = 0; k < OUTCOMES; k++) {
                        products[(input * matrix.length + row) * OUTCOMES + k] +=
                                matrix[row][column] * numbers[(input * matrix[row].length + column) * OUTCOMES + k];
                    }
                }
            }
        }
        return products;
    }

    /** For each knot how far each part has risen there, in {@link #UNIT}s: the slope from the middle on, a bend from its knot on. */
    private static double[][] rises() {
        double[][] rises = new double[Curves.KNOTS][PARTS];
        for (int knot = 0; knot < Curves.KNOTS; knot++) {
            rises[knot][0] = (knot - PARTS / 2.0) / UNIT;
            for (int bend = 1; bend < PARTS; bend++) {
                rises[knot][bend] = Math.max(0, knot - bend) / UNIT;
            }
        }
        return rises;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix[row].length; column++) {
                transposed[column][row] = matrix[row][column];
            }
        }
        return transposed;
    }

    /** The negative log-likelihood of the true outcomes, and its gradient, by the parts. */
    private final class Loss implements Function {

        private double[] point;
        private double value;
        private double[] gradient;

        @Override
        public int getDimension() {
            return DIMENSION;
        }

        @Override
        public double valueAt(double[] parts) {
            evaluate(parts);
            return value;
        }

        @Override
        public double[] gradientAt(double[] parts) {
            evaluate(parts);
            return gradient.clone();
        }

        private void evaluate(double[] parts) {
            if (Arrays.equals(parts, point)) {
                return;
            }
            point = parts.clone();
            value = 0;
            double[] values = values(parts);
            double[] slopes = new double[values.length];
            double[] probabilities = new double[OUTCOMES];
            for (int i = 0; i < size; i++) {
                System.arraycopy(offsets, i * OUTCOMES, probabilities, 0, OUTCOMES);
                for (int input = 0; input < INPUTS; input++) {
                    Curves.add(input, places[i * INPUTS + input], values, probabilities);
                }
                double logTotal = logTotal(probabilities);
                value += logTotal - probabilities[outcomes[i]];
                for (int k = 0; k < OUTCOMES; k++) {
                    probabilities[k] = Math.exp(probabilities[k] - logTotal) - (k == outcomes[i] ? 1 : 0);
                }
                addTo(slopes, i, probabilities);
            }
            gradient = inParts(slopes);
        }

        private void addTo(double[] slopes, int prediction, double[] errors) {
            for (int input = 0; input < INPUTS; input++) {
                double place = places[prediction * INPUTS + input];
                int knot = Curves.knot(place);
                double beyond = place - knot;
                int left = (input * Curves.KNOTS + knot) * OUTCOMES;
                for (int k = 0; k < OUTCOMES; k++) {
                    slopes[left + k] += (1 - beyond) * errors[k];
                    slopes[left + OUTCOMES + k] += beyond * errors[k];
                }
            }
        }

        private static double logTotal(double[] sums) {
            double most = Arrays.stream(sums).max().orElseThrow();
            double total = 0;
            for (double sum : sums) {
                total += Math.exp(sum - most);
            }
            return most + Math.log(total);
        }
    }
}
