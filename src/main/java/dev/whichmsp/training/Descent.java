package dev.whichmsp.training;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * OpenNLP's L-BFGS to the end. It stops at the first step that gains less than a ten-thousandth, and such a step may come long
 * before the lowest point; so it is begun anew where it stopped, until a whole round gains too little.
 */
final class Descent {

    /** A round that lowers the cost by less than this share of it is the last. */
    private static final double LEAST_GAIN = 1e-3;

    private static final int MOST_ROUNDS = 10;

    /** How many earlier steps L-BFGS remembers, and how often it may look at the cost. */
    private static final int MEMORY = QNMinimizer.M_DEFAULT;
    private static final int MOST_EVALUATIONS = QNMinimizer.MAX_FCT_EVAL_DEFAULT;

    private Descent() {}

    /**
     * The point where a function with a cost on squared coordinates is least, or nearly.
     *
     * @param l2 the cost of squared coordinates
     * @param steps of a round at the most
     */
    static double[] lowest(Function function, double l2, int steps) {
        Function cost = new QNMinimizer.L2RegFunction(function, l2);
        double[] point = new double[cost.getDimension()];
        double before = cost.valueAt(point);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] move = new QNMinimizer(0, 0, steps, MEMORY, MOST_EVALUATIONS).minimize(new From(point, cost));
            point = sum(point, move);
            double now = cost.valueAt(point);
            if (before - now < LEAST_GAIN * now) {
                break;
            }
            before = now;
        }
        return point;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /** A function seen from a point: what it is so far away from there. */
    private record From(double[] point, Function function) implements Function {

        @Override
        public int getDimension() {
            return function.getDimension();
        }

        @Override
        public double valueAt(double[] move) {
            return function.valueAt(sum(point, move));
        }

        @Override
        public double[] gradientAt(double[] move) {
            return function.gradientAt(sum(point, move));
        }
    }
}
