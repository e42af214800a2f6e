package dev.whichmsp.training;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a model is trained. The defaults were chosen by cross-validation on the examples, whole origins left out; what concerns
 * names (the times, and what signals, sides and concepts count for) on texts nearer to real pages, as the model card tells.
 *
 * @param l2 the cost of squared weights
 * @param iterations at most this many steps of L-BFGS
 * @param wordCutoff in how many origins a word must stand to become a feature
 * @param pairCutoff the same for a pair of words
 * @param pairScale the value of a pair's feature in training, below 1 to make pairs learn more slowly than words
 * @param signalScale the same for a lexicon signal
 * @param lexiconScale the same for a side of the lexicon
 * @param conceptScale the same for a concept
 * @param rarityPower by which power of its inverse document frequency the value of a word, pair or signal rises
 * @param doubt how much less a word, pair or signal counts whose origins disagree on what it says, or that has few: an agreement of
 *     so many standard errors halves its value; 0 to take no notice
 * @param lengthPower by which power of a text's number of features their values fall in training, so that long texts do not
 *     drown short ones; at work the calibration's decay takes its place
 * @param copies of each text, each with other features dropped
 * @param namedTimes how often a copy counts of a text that belongs to a market and names a market's trade
 * @param plainTimes how often one counts of a text that belongs to no market and names none; others, whose names and label
 *     disagree, count once
 * @param dropout the share of a text's features that are dropped, 0 to below 1; those that stay count for the others too. What
 *     is learned then leans on all of a text's words and not on the few that tell most (Wager, Wang and Liang 2013, "Dropout
 *     Training as Adaptive Regularization")
 * @param leastWeight words and pairs none of whose weights reaches this are left out of the finished model
 * @param curveCost the cost of squared slopes and bends of the calibration's curves; at a thousand million they stay level
 * @param folds of cross-validation
 */
public record TrainingSettings(double l2, int iterations, int wordCutoff, int pairCutoff, double pairScale,
        double signalScale, double lexiconScale, double conceptScale, double rarityPower, double doubt, double lengthPower,
        int copies, int namedTimes, int plainTimes, double dropout, double leastWeight, double curveCost, int folds) {

    /** What {@code whichmsp train} uses. */
    public static final TrainingSettings DEFAULT =
            new TrainingSettings(0.4, 150, 3, 3, 0.7, 2, 0.5, 0.5, 1.5, 1, 0.6, 2, 8, 2, 0.2, 0.105, 4, 5);

    /** @throws IllegalArgumentException if there would be no copy or nothing left of one, one counts less than once, or doubt is below 0 */
    public TrainingSettings {
        if (copies < 1) {
            throw new IllegalArgumentException("copies is " + copies + ": expected 1 or more");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout is " + dropout + ": expected 0 to below 1");
        }
        if (namedTimes < 1 || plainTimes < 1) {
            throw new IllegalArgumentException("namedTimes is " + namedTimes + ", plainTimes " + plainTimes + ": expected 1 or more");
        }
        if (!(doubt >= 0)) {
            throw new IllegalArgumentException("doubt is " + doubt + ": expected 0 or more");
        }
    }

    private static final String PREFIX = "settings.";

    /** By name, as provenance keeps them. */
    Map<String, String> toProperties() {
        Map<String, String> properties = new TreeMap<>();
        for (RecordComponent component : TrainingSettings.class.getRecordComponents()) {
            properties.put(PREFIX + component.getName(), value(component).toString());
        }
        return properties;
    }

    private Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The same with one setting changed.
     *
     * @throws IllegalArgumentException if there is no such setting, with those that there are, or if the value is no number
     */
    public TrainingSettings with(String name, String value) {
        RecordComponent[] components = TrainingSettings.class.getRecordComponents();
        List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no setting \"" + name + "\": use one of " + String.join(", ", names));
        }
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        int at = names.indexOf(name);
        try {
            values[at] = values[at] instanceof Integer ? (Object) Integer.valueOf(value) : Double.valueOf(value);
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return TrainingSettings.class.getDeclaredConstructor(types).newInstance(values);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + value + "\" is no value for " + name + ": expected "
                    + (values[at] instanceof Integer ? "a whole number" : "a number"), e);
        } catch (InvocationTargetException refused) {
            throw (IllegalArgumentException) refused.getCause();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
