package dev.whichmsp.training;

import dev.whichmsp.model.SignalFeatureGenerator;
import dev.whichmsp.signal.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each feature counts for in training, at least 0. The rarer a feature and the better the origins agree on what it says,
 * the more: everyday words lean one way with one hand and another way with the next, and would add up to a market by chance.
 */
final class FeatureValues {

    /** The inverse document frequency, in natural logarithm, that counts as a rarity of 1: one text in 55 has the feature. */
    private static final double REFERENCE_RARITY = 4;

    /** What a feature that every text has counts as, in the same measure. */
    private static final double MOST_COMMON = 1e-4;

    private final TrainingSettings settings;
    private final Function<Example, Set<String>> features;
    private final Map<String, List<Example>> origins;
    private final int examples;
    /** How many examples have each outcome. */
    private final int[] outcomes = new int[Outcome.COUNT];

    private FeatureValues(List<Example> examples, TrainingSettings settings, Function<Example, Set<String>> features) {
        this.settings = settings;
        this.features = features;
        this.examples = examples.size();
        this.origins = examples.stream().collect(Collectors.groupingBy(Example::origin, TreeMap::new, Collectors.toList()));
        examples.forEach(example -> outcomes[outcome(example)]++);
    }

    /** The values of all features that stand in enough origins. */
    static Map<String, Double> of(List<Example> examples, TrainingSettings settings, Function<Example, Set<String>> features) {
        return new FeatureValues(examples, settings, features).values();
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new HashMap<>();
        spreads().forEach((feature, spread) -> values.put(feature, value(feature, spread)));
        return values;
    }

    private Map<String, Spread> spreads() {
        Map<String, Integer> originsOf = new HashMap<>();
        origins.values().forEach(origin -> origin.stream().flatMap(example -> features.apply(example).stream()).distinct()
                .forEach(feature -> originsOf.merge(feature, 1, Integer::sum)));
        Map<String, Spread> spreads = new HashMap<>();
        originsOf.forEach((feature, count) -> {
            if (count >= cutoff(feature)) {
                spreads.put(feature, new Spread());
            }
        });
        origins.values().forEach(origin ->
                countsOf(origin, spreads.keySet()).forEach((feature, counts) -> spreads.get(feature).add(counts)));
        return spreads;
    }

    /** In how many examples of an origin each feature stands, by outcome. */
    private Map<String, int[]> countsOf(List<Example> origin, Set<String> wanted) {
        Map<String, int[]> counts = new HashMap<>();
        for (Example example : origin) {
            for (String feature : features.apply(example)) {
                if (wanted.contains(feature)) {
                    counts.computeIfAbsent(feature, f -> new int[Outcome.COUNT])[outcome(example)]++;
                }
            }
        }
        return counts;
    }

    private static int outcome(Example example) {
        return Outcome.of(example.label()).ordinal();
    }

    private int cutoff(String feature) {
        return switch (SignalFeatureGenerator.kind(feature)) {
            case WORD -> settings.wordCutoff();
            case PAIR -> settings.pairCutoff();
            default -> 1;
        };
    }

    private double value(String feature, Spread spread) {
        double rarity = Math.max(MOST_COMMON, -Math.log((double) spread.holders / examples)) / REFERENCE_RARITY;
        double learned = Math.pow(rarity, settings.rarityPower()) * trust(spread.agreement());
        return switch (SignalFeatureGenerator.kind(feature)) {
            case BIAS -> 1;
            case WORD -> learned;
            case PAIR -> settings.pairScale() * learned;
            case SIGNAL -> settings.signalScale() * learned;
            case LEXICON -> settings.lexiconScale();
            case CONCEPT -> settings.conceptScale();
        };
    }

    private double trust(double agreement) {
        return settings.doubt() == 0 ? 1 : agreement / (agreement + settings.doubt());
    }

    /** How a feature is spread over origins and outcomes. */
    private final class Spread {

        /** How many examples have the feature. */
        private int holders;
        /** For each outcome how many more of them have it than would if the feature said nothing, times all examples. */
        private final long[] excess = new long[Outcome.COUNT];
        /** The same for each origin alone, squared, and added up. */
        private final double[] squares = new double[Outcome.COUNT];

        private void add(int[] counts) {
            int all = 0;
            for (int count : counts) {
                all += count;
            }
            holders += all;
            for (int k = 0; k < counts.length; k++) {
                long more = (long) counts[k] * examples - (long) all * outcomes[k];
                excess[k] += more;
                squares[k] += (double) more * more;
            }
        }

        /**
         * How far the feature's lean towards an outcome exceeds what origins that lean either way by chance would give, in
         * standard errors clustered by origin (Liang and Zeger 1986), for the outcome where that is most: 1 for a feature of a
         * single origin, the root of their number where all origins agree, 0 where it leans nowhere.
         */
        private double agreement() {
            double most = 0;
            for (int k = 0; k < excess.length; k++) {
                most = excess[k] == 0 ? most : Math.max(most, Math.abs(excess[k]) / Math.sqrt(squares[k]));
            }
            return most;
        }
    }
}
