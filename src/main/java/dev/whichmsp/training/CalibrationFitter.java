package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.Calibration.ErrorRate;
import dev.whichmsp.model.Curves;
import dev.whichmsp.model.Decision;
import dev.whichmsp.model.Judgement;
import dev.whichmsp.signal.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fits the calibration on out-of-fold predictions: scale and decay by least negative log-likelihood, each kind of text
 * (snippets, pages) counting alike; then the curves; the threshold by macro-F1 over the four answers; the promised error rates
 * by the exact binomial bound (Clopper and Pearson 1934). What is asked of answers, thresholds and promises among it, is asked
 * of curves fitted on the other folds.
 */
final class CalibrationFitter {

    /** By how much a stated market must lead: enough that two nearly equal ones are never told apart by rounding. */
    private static final double MARGIN = 0.1;

    private static final double[] RATES = {0.01, 0.02, 0.05};
    private static final double CONFIDENCE = 0.95;
    private static final double NOT_TO_BE_HAD = 1.01;

    /** Below this a probability counts as this: one text must not outweigh all others. */
    private static final double LEAST_PROBABILITY = 1e-12;

    private final List<Prediction> predictions;
    private final double curveCost;
    private final Calibration scaled;
    /** For each fold a calibration whose curves have not seen it. */
    private final Map<Integer, Calibration> unseen;

    /**
     * Takes out-of-fold predictions; fitting the curves takes a minute or so.
     *
     * @param curveCost as in {@link TrainingSettings}
     */
    CalibrationFitter(List<Prediction> predictions, double curveCost) {
        this.predictions = predictions;
        this.curveCost = curveCost;
        this.scaled = fitScale();
        this.unseen = predictions.parallelStream().map(Prediction::fold).distinct()
                .collect(Collectors.toMap(fold -> fold, fold -> scaled.with(curves(prediction -> prediction.fold() != fold))));
    }

    private Curves curves(Predicate<Prediction> among) {
        return CurveFitter.fit(predictions.stream().filter(among).toList(), scaled, curveCost);
    }

    Calibration fit() {
        double threshold = threshold();
        List<ErrorRate> rates = Arrays.stream(RATES).mapToObj(this::promise).toList();
        return new Calibration(scaled.scale(), scaled.decay(), curves(prediction -> true), threshold, MARGIN, rates);
    }

    private Calibration fitScale() {
        Calibration best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int scale = 4; scale <= 60; scale++) {
            for (int decay = 0; decay <= 20; decay++) {
                Calibration candidate = Calibration.scaled(scale / 20.0, decay / 20.0);
                double loss = loss(candidate, "snippet") + loss(candidate, "page");
                if (loss < least) {
                    least = loss;
                    best = candidate;
                }
            }
        }
        return new Calibration(best.scale(), best.decay(), Curves.LEVEL, 0, MARGIN, List.of());
    }

    /** The mean negative log-likelihood of one kind's true outcomes. */
    private double loss(Calibration calibration, String kind) {
        return predictions.stream().filter(p -> p.example().kind().equals(kind)).mapToDouble(p -> loss(p, calibration)).average().orElse(0);
    }

    private static double loss(Prediction prediction, Calibration calibration) {
        double probability = calibration.probabilities(prediction.sums())[Outcome.of(prediction.example().label()).ordinal()];
        return -Math.log(Math.max(LEAST_PROBABILITY, probability));
    }

    /** The mean negative log-likelihood of the true outcomes by curves that have not seen them. */
    double logLoss() {
        return predictions.stream().mapToDouble(p -> loss(p, unseen.get(p.fold()))).average().orElse(Double.NaN);
    }

    /**
     * The highest threshold whose macro-F1 is the best, give or take the standard error of such a share (the one-standard-error
     * rule of Breiman et al. 1984): of thresholds that can hardly be told apart, the one that guesses least.
     */
    double threshold() {
        Map<Double, Double> macroF1 = new TreeMap<>();
        for (int percent = 30; percent <= 95; percent++) {
            double threshold = percent / 100.0;
            macroF1.put(threshold, confusion(threshold, prediction -> true).macroF1());
        }
        double best = Collections.max(macroF1.values());
        double least = best - Math.sqrt(best * (1 - best) / predictions.size());
        return macroF1.entrySet().stream().filter(e -> e.getValue() >= least).mapToDouble(Map.Entry::getKey).max().orElseThrow();
    }

    /** What the answers to some of the texts are at a threshold, by curves that have not seen them. */
    Confusion confusion(double threshold, Predicate<Prediction> among) {
        Confusion confusion = new Confusion();
        predictions.stream().filter(among).forEach(p -> confusion.add(Confusion.gold(p.example()), answer(judgement(p, threshold))));
        return confusion;
    }

    private Judgement judgement(Prediction prediction, double threshold) {
        return Decision.of(prediction.sums(), unseen.get(prediction.fold()), threshold);
    }

    private static String answer(Judgement judgement) {
        return judgement.isStated() ? Outcome.at(judgement.outcome().ordinal()).label() : Confusion.UNCLEAR;
    }

    /** The lowest threshold from which on the bound keeps to the rate. */
    private ErrorRate promise(double rate) {
        record Stated(double confidence, boolean right, boolean market) {}
        List<Stated> stated = new ArrayList<>();
        int markets = 0;
        for (Prediction p : predictions) {
            boolean market = Outcome.of(p.example().label()).isMarket();
            markets += market ? 1 : 0;
            Judgement judgement = judgement(p, 0);
            if (judgement.isStated()) {
                stated.add(new Stated(judgement.confidence(), answer(judgement).equals(p.example().label()), market));
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
