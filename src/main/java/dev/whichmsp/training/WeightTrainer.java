package dev.whichmsp.training;

import dev.whichmsp.model.SignalFeatureGenerator;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import dev.whichmsp.text.TermAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.quasinewton.ParallelNegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Examples to maximum-entropy weights, by OpenNLP's L-BFGS. Features carry values in training (see
 * {@link FeatureValues}); these are multiplied into the weights afterwards, so that the finished model is one of plain
 * present-or-absent features, which OpenNLP's own categorizer evaluates alike.
 */
final class WeightTrainer {

    /** The gradient is summed by this many threads whatever the machine, so that the sums round alike everywhere. */
    private static final int THREADS = 4;

    /** How many features a text has whose values are not scaled for length; about a search result. */
    private static final double REFERENCE_FEATURES = 60;

    private final TrainingSettings settings;
    private final SignalFeatureGenerator generator;
    private final Emphasis emphasis;
    private final Map<String, Map<String, Integer>> features = new ConcurrentHashMap<>();

    WeightTrainer(TrainingSettings settings, Lexicon lexicon, Thesaurus thesaurus) {
        this.settings = settings;
        this.generator = new SignalFeatureGenerator(lexicon, thesaurus);
        this.emphasis = new Emphasis(settings);
    }

    /** Trains on these examples; the same ones in the same order give the same weights. */
    AbstractModel train(List<Example> examples) {
        Map<String, Double> values = FeatureValues.of(examples, settings, example -> features(example).keySet());
        List<Event> events = examples.stream().flatMap(e -> events(e, values)).toList();
        TrainingParameters keepAll = new TrainingParameters();
        keepAll.put(TrainingParameters.CUTOFF_PARAM, 1);
        try {
            OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
            indexer.init(keepAll, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            double[] weights = Descent.lowest(new ParallelNegLogLikelihood(indexer, THREADS), settings.l2(), settings.iterations());
            return plain(weights, indexer, values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The features of an example with how often each occurs. */
    Map<String, Integer> features(Example example) {
        return features.computeIfAbsent(example.id(), id -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            Map<String, Object> title = Map.of(SignalFeatureGenerator.TITLE, terms(example.title()));
            generator.extractFeatures(terms(example.text()), title).forEach(f -> counts.merge(f, 1, Integer::sum));
            return counts;
        });
    }

    static String[] terms(String text) {
        try (TermAnalyzer analyzer = new TermAnalyzer()) {
            return analyzer.terms(text).stream().map(TermAnalyzer.Term::text).toArray(String[]::new);
        }
    }

    /** The example's copies, from each of which other features are dropped, each as often as it counts. */
    Stream<Event> events(Example example, Map<String, Double> values) {
        SplittableRandom random = new SplittableRandom(example.id().hashCode());
        return IntStream.range(0, settings.copies()).mapToObj(copy -> event(example, values, random))
                .flatMap(event -> Collections.nCopies(emphasis.times(example), event).stream());
    }

    private Event event(Example example, Map<String, Double> values, SplittableRandom random) {
        List<String> names = new ArrayList<>();
        List<Float> counted = new ArrayList<>();
        double shrink = Math.pow(features(example).size() / REFERENCE_FEATURES, -settings.lengthPower()) / (1 - settings.dropout());
        features(example).forEach((feature, count) -> {
            if (values.containsKey(feature) && random.nextDouble() >= settings.dropout()) {
                names.add(feature);
                counted.add((float) (count * values.get(feature) * shrink));
            }
        });
        float[] valueArray = new float[counted.size()];
        for (int i = 0; i < valueArray.length; i++) {
            valueArray[i] = counted.get(i);
        }
        return new Event(example.label(), names.toArray(new String[0]), valueArray);
    }

    /** Values multiplied into weights, negligible weights left out, the rest rounded, names sorted. */
    private AbstractModel plain(double[] weights, DataIndexer indexer, Map<String, Double> values) {
        String[] names = indexer.getPredLabels();
        String[] outcomes = indexer.getOutcomeLabels();
        int[] all = IntStream.range(0, outcomes.length).toArray();
        Map<String, Context> contexts = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            int feature = i;
            double value = values.get(names[i]);
            double[] row = Arrays.stream(all)
                    .mapToDouble(k -> VendorModel.rounded(weights[k * names.length + feature] * value)).toArray();
            if (!isNegligible(names[i], row)) {
                contexts.put(names[i], new Context(all, row));
            }
        }
        return new QNModel(contexts.values().toArray(new Context[0]), contexts.keySet().toArray(new String[0]), outcomes);
    }

    private boolean isNegligible(String feature, double[] weights) {
        boolean dispensable = switch (SignalFeatureGenerator.kind(feature)) {
            case WORD, PAIR -> true;
            default -> false;
        };
        return dispensable && Arrays.stream(weights).allMatch(w -> Math.abs(w) < settings.leastWeight());
    }
}
