package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.junit.jupiter.api.Test;

class DescentTest {

    /** A long valley, steep across and nearly flat along: 1 + (x - 1)^2 + 1000 (y + 2)^2 + 0.01 (z - 3)^2. */
    private static final Function VALLEY = new Function() {

        private final double[] steepness = {1, 1_000, 0.01};
        private final double[] bottom = {1, -2, 3};

        @Override
        public int getDimension() {
            return bottom.length;
        }

        @Override
        public double valueAt(double[] point) {
            double value = 1;
            for (int i = 0; i < bottom.length; i++) {
                value += steepness[i] * (point[i] - bottom[i]) * (point[i] - bottom[i]);
            }
            return value;
        }

        @Override
        public double[] gradientAt(double[] point) {
            double[] gradient = new double[bottom.length];
            for (int i = 0; i < bottom.length; i++) {
                gradient[i] = 2 * steepness[i] * (point[i] - bottom[i]);
            }
            return gradient;
        }
    };

    @Test
    void findsTheBottom() {
        assertThat(Descent.lowest(VALLEY, 0, 50)).containsExactly(new double[] {1, -2, 3}, within(0.05));
    }

    @Test
    void goesOnWhereARoundEnds() {
        double once = VALLEY.valueAt(new QNMinimizer(0, 0, 3).minimize(VALLEY));
        assertThat(VALLEY.valueAt(Descent.lowest(VALLEY, 0, 3)) - 1).isLessThan(0.5 * (once - 1));
    }

    @Test
    void aCostOnCoordinatesDrawsThemToZero() {
        double[] free = Descent.lowest(VALLEY, 0, 50);
        double[] dear = Descent.lowest(VALLEY, 1, 50);
        assertThat(Math.abs(dear[0])).isLessThan(0.8 * Math.abs(free[0]));
        assertThat(Math.abs(dear[2])).isLessThan(0.1 * Math.abs(free[2]));
    }
}
