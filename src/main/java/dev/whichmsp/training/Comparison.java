package dev.whichmsp.training;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

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
        CalibrationFitter fitter = new CalibrationFitter(CrossValidation.predict(examples, lexicon, thesaurus, settings,
                new WeightTrainer(settings, lexicon, thesaurus)), settings.curveCost());
        double threshold = fitter.threshold();
        Confusion all = fitter.confusion(threshold, prediction -> true);
        return String.format(Locale.ROOT, "| %s | %.4f | %.4f | %.4f | %.4f | %.4f |", name, all.macroF1(),
                fitter.confusion(threshold, of("snippet")).macroF1(), fitter.confusion(threshold, of("page")).macroF1(),
                all.statedPrecision(), fitter.logLoss());
    }

    private static Predicate<Prediction> of(String kind) {
        return prediction -> prediction.example().kind().equals(kind);
    }
}
