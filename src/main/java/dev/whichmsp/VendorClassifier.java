package dev.whichmsp;

import dev.whichmsp.model.Judgement;
import dev.whichmsp.model.ScoringPass;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.model.VendorScorer;
import dev.whichmsp.signal.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says which of the three markets that share the acronym MSP a text belongs to. Load one and share it: it is immutable and
 * thread-safe.
 *
 * <pre>{@code
 * VendorClassifier classifier = VendorClassifier.load();
 * Verdict verdict = classifier.classify(VendorText.of("We monitor, patch and back up your servers for a flat fee per user."));
 * }</pre>
 */
public final class VendorClassifier {

    /** How many places of a signal a verdict reports at the most. */
    public static final int MOST_SPANS = 20;

    private static final Label[] LABELS = Label.values();

    private final VendorModel model;
    private final VendorScorer scorer;
    private final String name;

    private VendorClassifier(VendorModel model) {
        this.model = model;
        this.scorer = new VendorScorer(model, MOST_SPANS);
        this.name = model.name();
    }

    /**
     * Loads the model that comes with the library.
     *
     * @throws UncheckedIOException if the library's jar is damaged
     */
    public static VendorClassifier load() {
        try {
            return new VendorClassifier(VendorModel.readBundled());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads a model from a file.
     *
     * @throws IOException if it cannot be read or is no WhichMSP model
     */
    public static VendorClassifier load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new VendorClassifier(VendorModel.read(in));
        }
    }

    /** Uses a model that is in memory already. */
    public static VendorClassifier of(VendorModel model) {
        return new VendorClassifier(model);
    }

    /** Classifies plain text. */
    public Verdict classify(String text) {
        return classify(VendorText.of(text));
    }

    /** Classifies with the default options. */
    public Verdict classify(VendorText text) {
        return classify(text, ClassifyOptions.DEFAULT);
    }

    /**
     * Classifies.
     *
     * @throws IllegalArgumentException if the options ask for an error rate that the model has no threshold for
     */
    public Verdict classify(VendorText text, ClassifyOptions options) {
        double threshold = options.maxErrorRate() == null ? model.calibration().threshold()
                : model.calibration().thresholdFor(options.maxErrorRate());
        ScoringPass pass = scorer.pass();
        boolean explain = options.mostSignals() > 0;
        pass.start(explain);
        Reading reading = Reading.of(text, pass);
        Judgement judgement = pass.judge(threshold);
        boolean scored = !Double.isNaN(judgement.confidence());
        List<Signal> signals = explain && scored ? new FoundSignals(pass.strongest(options.mostSignals()), reading) : List.of();
        return new Verdict(text.id(), label(judgement), scored ? (Double) judgement.confidence() : null, reason(judgement),
                new Scores(judgement.scores()), signals, reading.truncated(), name);
    }

    /** What the classifier was loaded with: provenance and calibration. */
    public VendorModel model() {
        return model;
    }

    /** The lexicon. */
    public Lexicon lexicon() {
        return model.lexicon();
    }

    private static Label label(Judgement judgement) {
        return judgement.isStated() ? LABELS[judgement.outcome().ordinal()] : Label.UNCLEAR;
    }

    private static Reason reason(Judgement judgement) {
        return switch (judgement.outcome()) {
            case OTHER_MARKET -> Reason.OTHER_MARKET;
            case MIXED -> Reason.MIXED;
            case WEAK_EVIDENCE -> Reason.WEAK_EVIDENCE;
            case TOO_SHORT -> Reason.TOO_SHORT;
            case UNSUPPORTED_LANGUAGE -> Reason.UNSUPPORTED_LANGUAGE;
            default -> null;
        };
    }
}
