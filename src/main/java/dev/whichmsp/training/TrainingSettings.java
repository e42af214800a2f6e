package dev.whichmsp.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a model is trained. The defaults were chosen by cross-validation on the examples, whole files left out.
 *
 * @param l2 the cost of squared weights
 * @param iterations at most this many steps of L-BFGS
 * @param wordCutoff in how many documents a word must stand to become a feature
 * @param pairCutoff the same for a pair of words
 * @param pairScale the value of a pair's feature in training, below 1 to make pairs learn more slowly than words
 * @param signalScale the same for a lexicon signal
 * @param lexiconScale the same for a side of the lexicon
 * @param conceptScale the same for a concept
 * @param rarityPower by which power of its inverse document frequency the value of a word, pair or signal rises
 * @param lengthPower by which power of a text's number of features their values fall in training, so that long texts do not
 *     drown short ones; at work the calibration's decay takes its place
 * @param leastWeight words and pairs none of whose weights reaches this are left out of the finished model
 * @param folds of cross-validation
 */
public record TrainingSettings(double l2, int iterations, int wordCutoff, int pairCutoff, double pairScale,
        double signalScale, double lexiconScale, double conceptScale, double rarityPower, double lengthPower,
        double leastWeight, int folds) {

    /** What {@code whichmsp train} uses. */
    public static final TrainingSettings DEFAULT = new TrainingSettings(0.03, 150, 2, 2, 0.5, 0.5, 0.3, 0.15, 0.5, 0.5, 0.03, 5);

    Map<String, String> toProperties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("settings.l2", Double.toString(l2));
        properties.put("settings.iterations", Integer.toString(iterations));
        properties.put("settings.wordCutoff", Integer.toString(wordCutoff));
        properties.put("settings.pairCutoff", Integer.toString(pairCutoff));
        properties.put("settings.pairScale", Double.toString(pairScale));
        properties.put("settings.signalScale", Double.toString(signalScale));
        properties.put("settings.rarityPower", Double.toString(rarityPower));
        properties.put("settings.lexiconScale", Double.toString(lexiconScale));
        properties.put("settings.conceptScale", Double.toString(conceptScale));
        properties.put("settings.lengthPower", Double.toString(lengthPower));
        properties.put("settings.leastWeight", Double.toString(leastWeight));
        properties.put("settings.folds", Integer.toString(folds));
        return properties;
    }
}
