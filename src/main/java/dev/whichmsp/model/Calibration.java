package dev.whichmsp.model;

import dev.whichmsp.signal.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What turns the model's sums into probabilities and answers; fitted on out-of-fold predictions and stored with the model.
 *
 * <p>Probabilities are the softmax of the sums times a scale that falls with length (temperature scaling, Guo et al. 2017,
 * with the temperature a power of the number of tokens): a page gives more evidence than a snippet, but its pieces are less
 * independent. To these come what the curves add.
 *
 * @param scale the factor at {@link #REFERENCE_TOKENS} tokens
 * @param decay by which power of the length the factor falls
 * @param curves what is added to the scaled sums
 * @param threshold the least confidence at which a market is stated, from 0 to 1
 * @param margin by how much a stated market must lead every other outcome, from 0 to 1
 * @param errorRates thresholds for promised error rates, rising in rate
 */
public record Calibration(double scale, double decay, Curves curves, double threshold, double margin, List<ErrorRate> errorRates) {

    /** The length, in tokens, at which {@link #scale} holds; about that of a search result. */
    public static final double REFERENCE_TOKENS = 40;

    /** Beyond this length, in tokens, the scale falls no more; below the reference it does not rise. */
    private static final double MOST_TOKENS = 1_000;

    /**
     * A promise about stated labels.
     *
     * @param rate the most of them that are wrong, with 95 % confidence on the calibration data
     * @param threshold the confidence from which labels are stated to keep it; above 1 where no threshold keeps it
     * @param coverage the share of texts that belong to a market and still get a label
     */
    public record ErrorRate(double rate, double threshold, double coverage) {}

    public Calibration {
        errorRates = List.copyOf(errorRates);
    }

    /** Of sums times a scale alone, at a threshold of 0. */
    public static Calibration scaled(double scale, double decay) {
        return new Calibration(scale, decay, Curves.LEVEL, 0, 0, List.of());
    }

    /** The same with other curves. */
    public Calibration with(Curves others) {
        return new Calibration(scale, decay, others, threshold, margin, errorRates);
    }

    /** The factor on the model's sums for a text of so many tokens. */
    public double scaleAt(int tokens) {
        return tokens <= REFERENCE_TOKENS ? scale : scale * Math.pow(length(tokens), -decay);
    }

    /** A text's length in units of {@link #REFERENCE_TOKENS}, from 1 on, as far as it matters. */
    static double length(int tokens) {
        return Math.max(REFERENCE_TOKENS, Math.min(MOST_TOKENS, tokens)) / REFERENCE_TOKENS;
    }

    /** The calibrated probability of each outcome. */
    public double[] probabilities(Sums sums) {
        double[] probabilities = new double[Outcome.COUNT];
        putProbabilities(sums, probabilities);
        return probabilities;
    }

    /** Writes the softmax of the scaled sums and what the curves add to {@code probabilities}. */
    void putProbabilities(Sums sums, double[] probabilities) {
        double scale = scaleAt(sums.tokens());
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = sums.sum(k) * scale;
        }
        curves.add(sums, scale, probabilities);
        double most = probabilities[0];
        for (int k = 1; k < probabilities.length; k++) {
            most = Math.max(most, probabilities[k]);
        }
        double total = 0;
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = Math.exp(probabilities[k] - most);
            total += probabilities[k];
        }
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] /= total;
        }
    }

    /**
     * The threshold that keeps the error among stated labels at or below {@code rate}.
     *
     * @throws IllegalArgumentException if that rate was not calibrated; the message lists those that were
     */
    public double thresholdFor(double rate) {
        return errorRates.stream().filter(e -> e.rate() == rate).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no threshold for an error rate of " + rate + ": use one of "
                        + errorRates.stream().map(e -> Double.toString(e.rate())).toList()))
                .threshold();
    }

    /** As the properties that the model package holds. */
    Map<String, String> toProperties() {
        Map<String, String> properties = new TreeMap<>(curves.toProperties());
        properties.put("scale", format(scale));
        properties.put("decay", format(decay));
        properties.put("threshold", format(threshold));
        properties.put("margin", format(margin));
        for (ErrorRate promise : errorRates) {
            properties.put("errorRate." + promise.rate(), format(promise.threshold()) + " " + format(promise.coverage()));
        }
        return properties;
    }

    /**
     * From the properties that the model package holds.
     *
     * @throws IOException if one is missing or no number
     */
    static Calibration fromProperties(Map<String, String> properties) throws IOException {
        List<ErrorRate> errorRates = new ArrayList<>();
        try {
            for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
                if (property.getKey().startsWith("errorRate.")) {
                    String[] numbers = property.getValue().split(" ");
                    errorRates.add(new ErrorRate(Double.parseDouble(property.getKey().substring("errorRate.".length())),
                            Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
                }
            }
            return new Calibration(number(properties, "scale"), number(properties, "decay"), Curves.fromProperties(properties),
                    number(properties, "threshold"), number(properties, "margin"), errorRates);
        } catch (RuntimeException e) {
            throw new IOException("calibration in the model package is malformed: " + e.getMessage(), e);
        }
    }

    private static double number(Map<String, String> properties, String key) {
        return Double.parseDouble(text(properties, key));
    }

    /** A property that must be there. */
    static String text(Map<String, String> properties, String key) {
        String text = properties.get(key);
        if (text == null) {
            throw new IllegalArgumentException("it has no \"" + key + "\"");
        }
        return text;
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
