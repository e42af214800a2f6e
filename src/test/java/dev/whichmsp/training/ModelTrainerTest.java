package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.model.VendorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

/** The committed model is what the committed data gives. */
class ModelTrainerTest {

    @Test
    void theCommittedModelEqualsAFreshTraining() throws IOException {
        VendorModel committed = VendorModel.readBundled();
        VendorModel fresh = ModelTrainer.train(Path.of("training-data"), TrainingSettings.DEFAULT);
        assertThat(committed.provenance()).as("run \"whichmsp train\" after changing the data or the settings")
                .containsAllEntriesOf(fresh.provenance());
        assertThat(committed.lexicon()).isEqualTo(fresh.lexicon());
        assertThat(committed.thesaurus()).isEqualTo(fresh.thesaurus());
        assertThat(committed.calibration().threshold()).isEqualTo(fresh.calibration().threshold());
        Map<String, Context> weights = weights(committed);
        Map<String, Context> freshWeights = weights(fresh);
        assertThat(weights.keySet()).isEqualTo(freshWeights.keySet());
        // Other processors may round the last bit of a sum differently, which the optimizer can carry a little further.
        weights.forEach((feature, context) -> assertThat(context.getParameters()).as(feature)
                .containsExactly(freshWeights.get(feature).getParameters(), within(1e-2)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> weights(VendorModel model) {
        return (Map<String, Context>) model.weights().getDataStructures()[1];
    }
}
