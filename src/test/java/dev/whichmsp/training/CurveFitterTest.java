package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.Sums;
import dev.whichmsp.signal.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurveFitterTest {

    private static final Calibration SCALED = Calibration.scaled(1, 0);
    private static final double COST = TrainingSettings.DEFAULT.curveCost();

    private static Sums sums(double sum, double evidence) {
        return new Sums.Copy(new double[] {sum, 0, 0, 0, 0}, new double[] {evidence, 0, 0, 0, 0}, new double[Outcome.COUNT], 40, 40, 10, 0);
    }

    private static Prediction prediction(Outcome outcome, Sums sums) {
        return new Prediction(new Example("id", outcome.label(), "snippet", "", "text", "slice", Set.of(), "origin"), 0, sums);
    }

    /** The sums say nothing; the market is there between evidence of 1 and 2, and nowhere else. */
    private static List<Prediction> band() {
        Random random = new Random(6);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double evidence = 3 * random.nextDouble();
            predictions.add(prediction(evidence > 1 && evidence < 2 ? Outcome.IT_MSP : Outcome.OTHER, sums(0, evidence)));
        }
        return predictions;
    }

    @Test
    void bendsWhereTheExamplesDo() {
        Calibration fitted = SCALED.with(CurveFitter.fit(band(), SCALED, COST));
        int market = Outcome.IT_MSP.ordinal();
        assertThat(fitted.probabilities(sums(0, 1.5))[market]).isGreaterThan(0.85);
        assertThat(fitted.probabilities(sums(0, 0.3))[market]).isLessThan(0.1);
        assertThat(fitted.probabilities(sums(0, 2.7))[market]).isLessThan(0.1);
    }

    @Test
    void addsLittleToSumsThatAreRight() {
        Random random = new Random(7);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            Sums sums = sums(4 * random.nextDouble() - 2, 0);
            double[] truth = SCALED.probabilities(sums);
            double drawn = random.nextDouble();
            int outcome = 0;
            while (drawn > truth[outcome]) {
                drawn -= truth[outcome++];
            }
            predictions.add(prediction(Outcome.at(outcome), sums));
        }
        Calibration fitted = SCALED.with(CurveFitter.fit(predictions, SCALED, COST));
        for (double sum = -1.5; sum <= 1.5; sum += 0.5) {
            assertThat(fitted.probabilities(sums(sum, 0))).containsExactly(SCALED.probabilities(sums(sum, 0)), within(0.04));
        }
    }

    @Test
    void stayLevelAtAHighCost() {
        Calibration fitted = SCALED.with(CurveFitter.fit(band(), SCALED, 1e9));
        assertThat(fitted.probabilities(sums(0, 1.5))).containsExactly(SCALED.probabilities(sums(0, 1.5)), within(0.005));
    }
}
