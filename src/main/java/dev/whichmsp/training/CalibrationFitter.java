package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.Calibration.ErrorRate;
import dev.whichmsp.model.Decision;
import dev.whichmsp.model.Judgement;
import dev.whichmsp.signal.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the calibration on out-of-fold predictions: scale and decay by least negative log-likelihood, each kind of text
 * (snippets, pages) counting alike; the threshold by macro-F1 over the four answers; the promised error rates by the exact
 * binomial bound (Clopper and Pearson 1934).
 */
final class CalibrationFitter {

    /** By how much a stated market must lead: enough that two nearly equal ones are never told apart by rounding. */
    private static final double MARGIN = 0.1;

    private static final double[] RATES = {0.01, 0.02, 0.05};
    private static final double CONFIDENCE = 0.95;
    private static final double NOT_TO_BE_HAD = 1.01;

    private final List<Prediction> predictions;

    CalibrationFitter(List<Prediction> predictions) {
        this.predictions = predictions;
    }

    Calibration fit() {
        Calibration scaled = fitScale();
        double threshold = fitThreshold(scaled);
        Calibration decided = new Calibration(scaled.scale(), scaled.decay(), threshold, MARGIN, List.of());
        List<ErrorRate> rates = new ArrayList<>();
        for (double rate : RATES) {
            rates.add(promise(rate, decided));
        }
        return new Calibration(scaled.scale(), scaled.decay(), threshold, MARGIN, rates);
    }

    private Calibration fitScale() {
        Calibration best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int scale = 4; scale <= 60; scale++) {
            for (int decay = 0; decay <= 20; decay++) {
                Calibration candidate = new Calibration(scale / 20.0, decay / 20.0, 0, 0, List.of());
                double loss = loss(candidate, "snippet") + loss(candidate, "page");
                if (loss < least) {
                    least = loss;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** The mean negative log-likelihood of one kind's true outcomes. */
    private double loss(Calibration calibration, String kind) {
        return predictions.stream().filter(p -> p.example().kind().equals(kind)).mapToDouble(p -> {
            double probability = calibration.probabilities(p.sums())[Outcome.of(p.example().label()).ordinal()];
            return -Math.log(Math.max(1e-12, probability));
        }).average().orElse(0);
    }

    /**
     * The highest threshold whose macro-F1 is the best, give or take the standard error of such a share (the one-standard-error
     * rule of Breiman et al. 1984): of thresholds that can hardly be told apart, the one that guesses least.
     */
    private double fitThreshold(Calibration calibration) {
        Map<Double, Double> macroF1 = new TreeMap<>();
        for (int percent = 30; percent <= 95; percent++) {
            double threshold = percent / 100.0;
            Calibration decided = new Calibration(calibration.scale(), calibration.decay(), threshold, MARGIN, List.of());
            macroF1.put(threshold, confusion(decided).macroF1());
        }
        double best = Collections.max(macroF1.values());
        double least = best - Math.sqrt(best * (1 - best) / predictions.size());
        return macroF1.entrySet().stream().filter(e -> e.getValue() >= least).mapToDouble(Map.Entry::getKey).max().orElseThrow();
    }

    /** What the out-of-fold answers are with this calibration. */
    Confusion confusion(Calibration calibration) {
        Confusion confusion = new Confusion();
        predictions.forEach(p -> confusion.add(Confusion.gold(p.example()), answer(p, calibration)));
        return confusion;
    }

    private static String answer(Prediction prediction, Calibration calibration) {
        Judgement judgement = Decision.of(prediction.sums(), calibration, calibration.threshold());
        return judgement.isStated() ? Outcome.at(judgement.outcome().ordinal()).label() : Confusion.UNCLEAR;
    }

    /** The lowest threshold from which on the bound keeps to the rate. */
    private ErrorRate promise(double rate, Calibration calibration) {
        record Stated(double confidence, boolean right, boolean market) {}
        List<Stated> stated = new ArrayList<>();
        int markets = 0;
        for (Prediction p : predictions) {
            boolean market = Outcome.of(p.example().label()).isMarket();
            markets += market ? 1 : 0;
            Judgement judgement = Decision.of(p.sums(), calibration, 0);
            if (judgement.isStated()) {
                boolean right = Outcome.at(judgement.outcome().ordinal()).label().equals(p.example().label());
                stated.add(new Stated(judgement.confidence(), right, market));
            }
        }
        stated.sort(Comparator.comparingDouble(s -> -s.confidence()));
        ErrorRate best = new ErrorRate(rate, NOT_TO_BE_HAD, 0);
        int wrong = 0;
        int covered = 0;
        for (int i = 0; i < stated.size(); i++) {
            wrong += stated.get(i).right() ? 0 : 1;
            covered += stated.get(i).market() ? 1 : 0;
            if (upperBound(wrong, i + 1) <= rate) {
                best = new ErrorRate(rate, stated.get(i).confidence(), (double) covered / markets);
            }
        }
        return best;
    }

    /** The error rate that so few errors leave possible with the confidence: where the binomial tail falls below 5 %. */
    static double upperBound(int errors, int trials) {
        double low = (double) errors / trials;
        double high = 1;
        for (int step = 0; step < 40; step++) {
            double middle = (low + high) / 2;
            if (binomialTail(errors, trials, middle) > 1 - CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The probability of at most {@code errors} in so many trials. */
    private static double binomialTail(int errors, int trials, double rate) {
        double term = trials * Math.log1p(-rate);
        double sum = Math.exp(term);
        for (int k = 1; k <= errors; k++) {
            term += Math.log((trials - k + 1.0) / k) + Math.log(rate) - Math.log1p(-rate);
            sum += Math.exp(term);
        }
        return sum;
    }
}
