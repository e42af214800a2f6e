package dev.whichmsp.training;

import dev.whichmsp.model.SignalFeatureGenerator;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.Thesaurus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each text counts in training. Real pages of a market mostly name its trade, and other pages mostly do not; the examples,
 * written to be hard, do so far less. Trained on as they are, they teach that names say little.
 */
final class Emphasis {

    private static final String NAMES = "market-names.tsv";

    private final TrainingSettings settings;
    private final SignalFeatureGenerator names = new SignalFeatureGenerator(names(), Thesaurus.EMPTY);
    private final Map<String, Boolean> named = new ConcurrentHashMap<>();

    Emphasis(TrainingSettings settings) {
        this.settings = settings;
    }

    private static Lexicon names() {
        try (InputStream in = Emphasis.class.getResourceAsStream(NAMES)) {
            return Lexicon.read(in, NAMES);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How often a copy of a text counts; once where what it names and what it is disagree. */
    int times(Example example) {
        boolean market = Outcome.of(example.label()).isMarket();
        int agreeing = market ? settings.namedTimes() : settings.plainTimes();
        return market == namesMarket(example) ? agreeing : 1;
    }

    /** Whether a text names the trade of any market. */
    boolean namesMarket(Example example) {
        return named.computeIfAbsent(example.id(), id -> {
            Map<String, Object> title = Map.of(SignalFeatureGenerator.TITLE, WeightTrainer.terms(example.title()));
            return names.extractFeatures(WeightTrainer.terms(example.text()), title).stream()
                    .anyMatch(feature -> SignalFeatureGenerator.kind(feature) == SignalFeatureGenerator.Kind.SIGNAL);
        });
    }
}
