package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.signal.Outcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final int WIDTH = Curves.KNOTS * Outcome.COUNT;

    /** BPO gains the square of the length's place among the knots; nothing else is bent. */
    private static Curves byLength() {
        int length = Curves.INPUTS.indexOf("length");
        double[] starts = new double[Curves.INPUTS.size()];
        double[] steps = new double[starts.length];
        Arrays.fill(steps, 0.2);
        double[] values = new double[starts.length * WIDTH];
        for (int knot = 0; knot < Curves.KNOTS; knot++) {
            values[length * WIDTH + knot * Outcome.COUNT + Outcome.BPO.ordinal()] = knot * knot;
        }
        return new Curves(starts, steps, values);
    }

    private static double[] added(Curves curves, int tokens) {
        double[] outcomes = new double[Outcome.COUNT];
        double[] none = new double[Outcome.COUNT];
        curves.add(new Sums.Copy(none, none, none, tokens, tokens, 0, 0), 1, outcomes);
        return outcomes;
    }

    @Test
    void isLinearBetweenKnotsAndLevelBeyond() {
        int atKnotThree = (int) Math.round(40 * Math.exp(0.6));
        assertThat(added(byLength(), atKnotThree)[Outcome.BPO.ordinal()]).isCloseTo(9, within(0.1));
        int between = (int) Math.round(40 * Math.exp(0.7));
        assertThat(added(byLength(), between)[Outcome.BPO.ordinal()]).isCloseTo(12.5, within(0.3));
        assertThat(added(byLength(), 40)).containsOnly(0);
        assertThat(added(byLength(), 1_000)[Outcome.BPO.ordinal()]).isEqualTo(144);
        assertThat(added(byLength(), 100_000)[Outcome.BPO.ordinal()]).isEqualTo(144);
    }

    @Test
    void saysNothingOfTextsShorterThanAnyExample() {
        double[] starts = new double[Curves.INPUTS.size()];
        double[] steps = starts.clone();
        Arrays.fill(steps, 1);
        double[] values = new double[starts.length * WIDTH];
        Arrays.fill(values, 1);
        Curves everywhere = new Curves(starts, steps, values);
        assertThat(added(everywhere, Curves.LEAST_TOKENS - 1)).containsOnly(0);
        assertThat(added(everywhere, Curves.LEAST_TOKENS)).containsOnly(starts.length);
    }

    @Test
    void everyInputHasItsOwnCurve() {
        Random random = new Random(5);
        double[] starts = random.doubles(Curves.INPUTS.size(), -1, 0).toArray();
        double[] steps = random.doubles(starts.length, 0.1, 0.5).toArray();
        double[] values = random.doubles(starts.length * WIDTH, -1, 1).toArray();
        Sums sums = new Sums.Copy(new double[] {-1, 2, 0, 1, 0.4}, new double[] {1, 2, 3, 0, 0.5}, new double[] {0, 0.5, 1, 0.1, 9}, 70, 60, 20, 0);
        double[] expected = new double[Outcome.COUNT];
        for (int input = 0; input < starts.length; input++) {
            double place = Curves.place(Curves.input(input, sums, 0.6), starts[input], steps[input]);
            for (int k = 0; k < Outcome.COUNT; k++) {
                int lower = (int) Math.floor(place);
                int upper = (int) Math.ceil(place);
                double low = values[input * WIDTH + lower * Outcome.COUNT + k];
                double high = values[input * WIDTH + upper * Outcome.COUNT + k];
                expected[k] += low + (place - lower) * (high - low);
            }
        }
        double[] given = new double[Outcome.COUNT];
        new Curves(starts, steps, values).add(sums, 0.6, given);
        assertThat(given).containsExactly(expected, within(1e-9));
    }

    @Test
    void comesBackFromItsProperties() throws Exception {
        Curves back = Curves.fromProperties(byLength().toProperties());
        for (int tokens : new int[] {1, 50, 90, 2_000}) {
            assertThat(added(back, tokens)).containsExactly(added(byLength(), tokens), within(1e-3));
        }
    }

    @Test
    void refusesDamagedProperties() {
        Map<String, String> damaged = new TreeMap<>(byLength().toProperties());
        damaged.replaceAll((input, numbers) -> numbers.replaceFirst("0\\.2000", "0.0000"));
        assertThatThrownBy(() -> Curves.fromProperties(damaged)).hasMessageContaining("knots without distance");
        assertThatThrownBy(() -> Curves.fromProperties(Map.of())).hasMessage("it has no \"sum.IT-MSP\"");
    }
}
