package dev.whichmsp;

import dev.whichmsp.model.Evidence;
import dev.whichmsp.model.Judgement;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.model.VendorScorer;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.text.HtmlText;
import dev.whichmsp.text.MappedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** How many characters (UTF-16 units) of a text are read, over all its fields. */
    public static final int MOST_CHARACTERS = 200_000;

    /** How many signals a verdict reports at the most. */
    public static final int MOST_SIGNALS = 25;

    /** How many places of a signal a verdict reports at the most. */
    public static final int MOST_SPANS = 20;

    private final VendorModel model;
    private final VendorScorer scorer;

    private VendorClassifier(VendorModel model) {
        this.model = model;
        this.scorer = new VendorScorer(model, MOST_SIGNALS, MOST_SPANS);
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
        Reading reading = Reading.of(text);
        VendorScorer.Result result = scorer.score(reading.sections, threshold, options.explain());
        Judgement judgement = result.judgement();
        Double confidence = Double.isNaN(judgement.confidence()) ? null : judgement.confidence();
        return new Verdict(text.id(), label(judgement), confidence, reason(judgement), scores(judgement.scores()),
                signals(result.evidence(), reading), reading.truncated, model.name());
    }

    /** What the classifier was loaded with: provenance and calibration. */
    public VendorModel model() {
        return model;
    }

    /** The lexicon. */
    public Lexicon lexicon() {
        return scorer.lexicon();
    }

    private static Label label(Judgement judgement) {
        return judgement.isStated() ? Label.values()[judgement.outcome().ordinal()] : Label.UNCLEAR;
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

    private static Map<String, Double> scores(double[] scores) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < scores.length; k++) {
            named.put(Outcome.at(k).label(), scores[k]);
        }
        return named;
    }

    private static List<Signal> signals(List<Evidence> evidence, Reading reading) {
        List<Signal> signals = new ArrayList<>(evidence.size());
        for (Evidence term : evidence) {
            List<Signal.Span> spans = term.occurrences().stream().map(reading::span).toList();
            signals.add(new Signal(term.term(), term.outcome().label(), term.weight(), spans));
        }
        return signals;
    }

    /** The given fields as sections to score, titles first, cut at the limit; and the way back to the fields. */
    private static final class Reading {

        private final List<VendorScorer.Section> sections = new ArrayList<>(4);
        private final List<String> fields = new ArrayList<>(4);
        private final List<MappedText> sources = new ArrayList<>(4);
        private int left = MOST_CHARACTERS;
        private boolean truncated;

        static Reading of(VendorText given) {
            Reading reading = new Reading();
            HtmlText html = given.html() == null ? null : HtmlText.parse(reading.cut(given.html()));
            reading.add("title", given.title(), null, true);
            reading.add("html", html == null ? null : html.title().toString(), html == null ? null : html.title(), true);
            reading.add("text", given.text(), null, false);
            reading.add("html", html == null ? null : html.body().toString(), html == null ? null : html.body(), false);
            return reading;
        }

        /** Pages hold much more markup than text, so their source may be some times longer than what is read of it. */
        private String cut(String html) {
            int most = 10 * MOST_CHARACTERS;
            truncated |= html.length() > most;
            return html.length() > most ? html.substring(0, most) : html;
        }

        private void add(String field, String text, MappedText source, boolean title) {
            if (text == null || text.isEmpty()) {
                return;
            }
            int limit = Math.min(left, text.length());
            truncated |= limit < text.length();
            left -= limit;
            sections.add(new VendorScorer.Section(text, limit, title));
            fields.add(field);
            sources.add(source);
        }

        Signal.Span span(Evidence.Occurrence occurrence) {
            MappedText source = sources.get(occurrence.section());
            String field = fields.get(occurrence.section());
            return source == null ? new Signal.Span(field, occurrence.start(), occurrence.end())
                    : new Signal.Span(field, source.start(occurrence.start()), source.end(occurrence.end() - 1));
        }
    }
}
