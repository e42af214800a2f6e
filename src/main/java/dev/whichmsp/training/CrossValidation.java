package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.model.VendorScorer;
import dev.whichmsp.model.VendorScorer.Section;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Out-of-fold predictions. Whole files are left out together: a file is one hand's work on one sort of text, so what is
 * predicted is always of a making that the model has not seen.
 */
final class CrossValidation {

    private static final Calibration NONE = new Calibration(1, 0, 0, 0, List.of());

    private CrossValidation() {}

    /** Predicts every example by a model of the other folds' files. */
    static List<Prediction> predict(List<Example> examples, Lexicon lexicon, Thesaurus thesaurus,
            TrainingSettings settings, WeightTrainer trainer) {
        List<String> origins = examples.stream().map(Example::origin).distinct().sorted().toList();
        List<Prediction> predictions = new ArrayList<>(examples.size());
        for (int fold = 0; fold < settings.folds(); fold++) {
            List<Example> train = new ArrayList<>();
            List<Example> test = new ArrayList<>();
            for (Example example : examples) {
                (origins.indexOf(example.origin()) % settings.folds() == fold ? test : train).add(example);
            }
            VendorScorer scorer = new VendorScorer(new VendorModel(trainer.train(train), lexicon, thesaurus, NONE, Map.of()), 0, 0);
            test.forEach(e -> predictions.add(new Prediction(e, scorer.add(sections(e)))));
        }
        return predictions;
    }

    private static List<Section> sections(Example example) {
        return List.of(new Section(example.title(), example.title().length(), true),
                new Section(example.text(), example.text().length(), false));
    }
}
