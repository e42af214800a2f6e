package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.ScoringPass;
import dev.whichmsp.model.Sums;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.model.VendorScorer;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Out-of-fold predictions. Whole origins are left out together: an origin is one hand's work on one sort of text, so what
 * is predicted is always of a making that the model has not seen.
 */
final class CrossValidation {

    private static final Calibration NONE = Calibration.scaled(1, 0);

    private CrossValidation() {}

    /**
     * Predicts every example by a model of the other folds' origins.
     *
     * @throws IllegalArgumentException if there are fewer origins than folds
     */
    static List<Prediction> predict(List<Example> examples, Lexicon lexicon, Thesaurus thesaurus,
            TrainingSettings settings, WeightTrainer trainer) {
        List<String> origins = examples.stream().map(Example::origin).distinct().sorted().toList();
        if (origins.size() < settings.folds()) {
            throw new IllegalArgumentException("the examples have " + origins.size() + " origins, too few to leave some out in each of "
                    + settings.folds() + " folds: an origin is a file's name without its number, so name files of other hands otherwise");
        }
        ToIntFunction<Example> foldOf = example -> origins.indexOf(example.origin()) % settings.folds();
        return IntStream.range(0, settings.folds()).parallel().boxed().flatMap(fold -> {
            List<Example> train = examples.stream().filter(example -> foldOf.applyAsInt(example) != fold).toList();
            VendorModel model = VendorModel.of(trainer.train(train), lexicon, thesaurus, NONE, Map.of());
            ScoringPass pass = new VendorScorer(model, 0).pass();
            return examples.stream().filter(example -> foldOf.applyAsInt(example) == fold)
                    .map(example -> new Prediction(example, fold, sums(example, pass)));
        }).toList();
    }

    private static Sums sums(Example example, ScoringPass pass) {
        pass.start(false);
        pass.add(example.title(), example.title().length(), true);
        pass.add(example.text(), example.text().length(), false);
        return pass.copy();
    }
}
