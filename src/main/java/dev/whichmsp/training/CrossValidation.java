package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.ScoringPass;
import dev.whichmsp.model.Sums;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.model.VendorScorer;
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
            VendorModel model = VendorModel.of(trainer.train(train), lexicon, thesaurus, NONE, Map.of());
            ScoringPass pass = new VendorScorer(model, 0).pass();
            test.forEach(e -> predictions.add(new Prediction(e, sums(e, pass))));
        }
        return predictions;
    }

    private static Sums sums(Example example, ScoringPass pass) {
        pass.start(false);
        pass.add(example.title(), example.title().length(), true);
        pass.add(example.text(), example.text().length(), false);
        return pass.copy();
    }
}
