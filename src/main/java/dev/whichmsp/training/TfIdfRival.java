package dev.whichmsp.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A logistic regression over TF-IDF weighted words and pairs of words, unit length a text, by Tribuo. */
final class TfIdfRival implements Rival {

    private final Map<String, Integer> documents = new HashMap<>();
    private int total;
    private Model<Label> model;

    @Override
    public String name() {
        return "TF-IDF logistic regression (Tribuo)";
    }

    @Override
    public void train(List<Example> examples) {
        total = examples.size();
        examples.forEach(e -> new HashSet<>(terms(e)).forEach(t -> documents.merge(t, 1, Integer::sum)));
        documents.values().removeIf(count -> count < 2);
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset = new MutableDataset<>(new SimpleDataSourceProvenance("examples", labels), labels);
        examples.forEach(e -> dataset.add(example(e, new Label(e.label()))));
        LogisticRegressionTrainer trainer = new LogisticRegressionTrainer();
        model = trainer.train(dataset);
    }

    @Override
    public String answer(Example example) {
        ArrayExample<Label> features = example(example, LabelFactory.UNKNOWN_LABEL);
        return features.size() == 0 ? Example.OTHER : model.predict(features).getOutput().getLabel();
    }

    private ArrayExample<Label> example(Example example, Label label) {
        Map<String, Integer> counts = new TreeMap<>();
        terms(example).stream().filter(documents::containsKey).forEach(t -> counts.merge(t, 1, Integer::sum));
        List<Feature> features = new ArrayList<>();
        double squares = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            double weight = (1 + Math.log(count.getValue())) * Math.log((double) total / documents.get(count.getKey()));
            features.add(new Feature(count.getKey(), weight));
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        ArrayExample<Label> built = new ArrayExample<>(label);
        features.forEach(f -> built.add(new Feature(f.getName(), f.getValue() / length)));
        return built;
    }

    private static List<String> terms(Example example) {
        String[] words = (example.title() + " " + example.text()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        List<String> terms = new ArrayList<>(List.of(words));
        for (int i = 1; i < words.length; i++) {
            terms.add(words[i - 1] + " " + words[i]);
        }
        return terms;
    }
}
