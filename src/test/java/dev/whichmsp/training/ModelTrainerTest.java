package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.Label;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed model is what the committed data gives: lexicon, thesaurus, provenance and weights. Its calibration comes from
 * five more trainings, which are left to {@code whichmsp train}.
 */
class ModelTrainerTest {

    private static final Path DATA = Path.of("training-data");
    private static final TrainingSettings SETTINGS = TrainingSettings.DEFAULT;

    @Test
    void theCommittedModelEqualsAFreshTraining() throws IOException {
        VendorModel committed = VendorModel.readBundled();
        assertThat(committed.provenance()).as("run \"whichmsp train\" after changing the data or the settings")
                .containsAllEntriesOf(ModelTrainer.provenance(DATA, SETTINGS));
        Lexicon lexicon = ModelTrainer.lexicon(DATA);
        Thesaurus thesaurus = ModelTrainer.thesaurus(DATA);
        assertThat(committed.lexicon()).isEqualTo(lexicon);
        assertThat(committed.thesaurus()).isEqualTo(thesaurus);
        Map<String, Context> weights = weights(committed.weights());
        Map<String, Context> fresh = weights(new WeightTrainer(SETTINGS, lexicon, thesaurus)
                .train(ExampleReader.readFolder(DATA.resolve("examples"))));
        assertThat(weights.keySet()).isEqualTo(fresh.keySet());
        // Other processors may round the last bit of a sum differently, which the optimizer can carry a little further.
        weights.forEach((feature, context) -> assertThat(context.getParameters()).as(feature)
                .containsExactly(fresh.get(feature).getParameters(), within(1e-2)));
    }

    @Test
    void trainsAWholeModel(@TempDir Path data) throws IOException {
        Files.copy(DATA.resolve("signals.tsv"), data.resolve("signals.tsv"));
        Files.copy(DATA.resolve("concepts.tsv"), data.resolve("concepts.tsv"));
        Files.createDirectory(data.resolve("examples"));
        for (String file : new String[] {"it-na-1", "it-web-1", "bpo-office-1", "bpo-web-1", "staff-prog-1", "staff-web-1", "near-1", "web-1"}) {
            Files.copy(DATA.resolve("examples/" + file + ".jsonl"), data.resolve("examples/" + file + ".jsonl"));
        }
        VendorModel model = ModelTrainer.train(data, SETTINGS.with("folds", "2").with("copies", "2").with("wordCutoff", "2").with("pairCutoff", "2"));
        VendorClassifier classifier = VendorClassifier.of(model);
        assertThat(classifier.classify("help desk, patching and backup of servers for a flat fee per user").label()).isEqualTo(Label.IT_MSP);
        assertThat(Double.parseDouble(model.provenance().get("accuracy.crossValidation.macroF1"))).isBetween(0.5, 1.0);
        assertThat(model.calibration().threshold()).isBetween(0.3, 0.95);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> weights(AbstractModel model) {
        return (Map<String, Context>) model.getDataStructures()[1];
    }
}
