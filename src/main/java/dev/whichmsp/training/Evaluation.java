package dev.whichmsp.training;

import dev.whichmsp.Label;
import dev.whichmsp.Verdict;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How good a classifier's answers are: labelled texts with the verdicts they got, and the figures over them. */
public final class Evaluation {

    private static final int BINS = 10;

    /**
     * A text and its verdict.
     *
     * @param example the text with its true label
     * @param verdict what the classifier says
     */
    public record Answered(Example example, Verdict verdict) {

        boolean isStated() {
            return verdict.label() != Label.UNCLEAR;
        }

        /** The true answer; where the given one is accepted as fair, that one. */
        String gold() {
            return Evaluation.gold(example, verdict.label().toString());
        }

        boolean isRight() {
            return gold().equals(verdict.label().toString());
        }

        boolean belongsToMarket() {
            return !Confusion.gold(example).equals(Confusion.UNCLEAR);
        }
    }

    /**
     * A bin of stated labels of like confidence.
     *
     * @param count how many labels
     * @param confidence their mean confidence
     * @param accuracy the share of them that is right
     */
    public record Bin(int count, double confidence, double accuracy) {}

    /** The answer that an example should get; where the given one is accepted as fair, that one. */
    static String gold(Example example, String given) {
        boolean fair = example.accept().contains(given) || given.equals(Confusion.UNCLEAR)
                && (example.accept().contains(Example.OTHER) || example.accept().contains(Example.MIXED));
        return fair ? given : Confusion.gold(example);
    }

    private final List<Answered> answers;

    private Evaluation(List<Answered> answers) {
        this.answers = List.copyOf(answers);
    }

    /** Lets the classifier answer every example. */
    public static Evaluation of(VendorClassifier classifier, List<Example> examples) {
        return new Evaluation(examples.stream()
                .map(e -> new Answered(e, classifier.classify(new VendorText(e.id(), e.title(), e.text(), null, null))))
                .toList());
    }

    /** The same over a part of the texts. */
    public Evaluation where(Predicate<Example> part) {
        return new Evaluation(answers.stream().filter(a -> part.test(a.example())).toList());
    }

    /** The texts and their verdicts. */
    public List<Answered> answers() {
        return answers;
    }

    Confusion confusion() {
        Confusion confusion = new Confusion();
        answers.forEach(a -> confusion.add(a.gold(), a.verdict().label().toString()));
        return confusion;
    }

    /** The mean F1 over IT-MSP, BPO, staffing-MSP and unclear, from 0 to 1. */
    public double macroF1() {
        return confusion().macroF1();
    }

    /** The share of stated labels that are right, from 0 to 1. */
    public double statedPrecision() {
        return confusion().statedPrecision();
    }

    /** The share of texts that belong to a market and got a label, right or wrong; NaN if there is no such text. */
    public double coverage() {
        List<Answered> markets = answers.stream().filter(Answered::belongsToMarket).toList();
        return markets.stream().mapToDouble(a -> a.isStated() ? 1 : 0).average().orElse(Double.NaN);
    }

    /** The share of texts whose answer is right or fair; NaN if there are none. */
    public double accuracy() {
        return answers.stream().mapToDouble(a -> a.isRight() ? 1 : 0).average().orElse(Double.NaN);
    }

    /** Stated labels in ten bins of equal count, rising in confidence. */
    public List<Bin> bins() {
        List<Answered> stated = new ArrayList<>(byConfidence());
        Collections.reverse(stated);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Answered> part = stated.subList(bin * stated.size() / BINS, (bin + 1) * stated.size() / BINS);
            if (!part.isEmpty()) {
                bins.add(new Bin(part.size(), part.stream().mapToDouble(a -> a.verdict().confidence()).average().orElseThrow(),
                        part.stream().mapToDouble(a -> a.isRight() ? 1 : 0).average().orElseThrow()));
            }
        }
        return bins;
    }

    /** The expected calibration error of stated labels: the bins' mean distance of confidence and accuracy, by count. */
    public double calibrationError() {
        List<Bin> bins = bins();
        double total = bins.stream().mapToInt(Bin::count).sum();
        return bins.stream().mapToDouble(b -> b.count() / total * Math.abs(b.confidence() - b.accuracy())).sum();
    }

    /** The stated ones, the surest first. */
    List<Answered> byConfidence() {
        return answers.stream().filter(Answered::isStated)
                .sorted(Comparator.comparingDouble((Answered a) -> -a.verdict().confidence())).toList();
    }

    /** The texts whose answer is neither right nor fair. */
    public List<Answered> misjudged() {
        return answers.stream().filter(a -> !a.isRight()).toList();
    }
}
