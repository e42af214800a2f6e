package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.Thesaurus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What settings are worth, by cross-validation on the same examples in one run. The field set plays no part. */
public final class Comparison {

    /** The head of the table whose rows {@link #row} gives. */
    public static final String HEAD = "| settings | macro-F1 | snippets | pages | precision of stated labels | log-loss |\n"
            + "|---|---|---|---|---|---|";

    private final Lexicon lexicon;
    private final Thesaurus thesaurus;
    private final List<Example> examples;

    /**
     * Reads the data.
     *
     * @throws IOException if it cannot be read or is malformed, with file and line
     */
    public Comparison(Path data) throws IOException {
        this.lexicon = ModelTrainer.lexicon(data);
        this.thesaurus = ModelTrainer.thesaurus(data);
        this.examples = ExampleReader.readFolder(data.resolve("examples"));
    }

    /** Cross-validates these settings, which takes minutes. */
    public String row(String name, TrainingSettings settings) {
        List<Prediction> predictions = CrossValidation.predict(examples, lexicon, thesaurus, settings,
                new WeightTrainer(settings, lexicon, thesaurus));
        CalibrationFitter fitter = new CalibrationFitter(predictions);
        Calibration calibration = fitter.fit();
        Confusion all = fitter.confusion(calibration);
        return String.format(Locale.ROOT, "| %s | %.4f | %.4f | %.4f | %.4f | %.4f |", name, all.macroF1(),
                macroF1(of("snippet", predictions), calibration), macroF1(of("page", predictions), calibration),
                all.statedPrecision(), logLoss(predictions, calibration));
    }

    private static List<Prediction> of(String kind, List<Prediction> predictions) {
        return predictions.stream().filter(p -> p.example().kind().equals(kind)).toList();
    }

    private static double macroF1(List<Prediction> predictions, Calibration calibration) {
        return new CalibrationFitter(predictions).confusion(calibration).macroF1();
    }

    private static double logLoss(List<Prediction> predictions, Calibration calibration) {
        return predictions.stream().mapToDouble(p -> -Math.log(Math.max(1e-12,
                calibration.probabilities(p.sums())[Outcome.of(p.example().label()).ordinal()]))).average().orElse(Double.NaN);
    }
}
