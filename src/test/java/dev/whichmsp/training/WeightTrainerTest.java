package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WeightTrainerTest {

    private static final Path DATA = Path.of("training-data");
    private static final TrainingSettings PLAIN =
            TrainingSettings.DEFAULT.with("copies", "1").with("dropout", "0").with("leastWeight", "0")
                    .with("wordCutoff", "2").with("pairCutoff", "2").with("namedTimes", "1").with("plainTimes", "1")
                    .with("l2", "0.2").with("signalScale", "1").with("lexiconScale", "0.3").with("conceptScale", "0.5");

    private static List<Example> examples;

    @BeforeAll
    static void readExamples() throws IOException {
        examples = ExampleReader.readFolder(DATA.resolve("examples")).stream()
                .filter(e -> Set.of("web", "near", "jobs").contains(e.origin())).toList();
        assertThat(examples).hasSizeGreaterThan(100);
    }

    private static WeightTrainer trainer(TrainingSettings settings) throws IOException {
        return new WeightTrainer(settings, ModelTrainer.lexicon(DATA), ModelTrainer.thesaurus(DATA));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> train(TrainingSettings settings) throws IOException {
        return (Map<String, Context>) trainer(settings).train(examples).getDataStructures()[1];
    }

    @Test
    void equalCopiesAtTwiceTheCostAreNoOtherTraining() throws IOException {
        Map<String, Context> once = train(PLAIN);
        Map<String, Context> twice = train(PLAIN.with("copies", "2").with("l2", String.valueOf(2 * PLAIN.l2())));
        assertThat(twice.keySet()).isEqualTo(once.keySet());
        once.forEach((feature, context) -> assertThat(twice.get(feature).getParameters()).as(feature)
                .containsExactly(context.getParameters(), within(0.05)));
    }

    @Test
    void dropoutTakesItsShareAndTheRestCountsForIt() throws IOException {
        Example example = examples.get(0);
        WeightTrainer plain = trainer(PLAIN);
        Map<String, Double> values = new HashMap<>();
        plain.features(example).keySet().forEach(feature -> values.put(feature, 1.0));
        Event whole = plain.events(example, values).findFirst().orElseThrow();
        List<Event> dropped = trainer(PLAIN.with("copies", "400").with("dropout", "0.25")).events(example, values).toList();
        assertThat(dropped).hasSize(400);
        assertThat(dropped.stream().mapToInt(event -> event.getContext().length).average().orElseThrow())
                .isCloseTo(0.75 * whole.getContext().length, within(0.02 * whole.getContext().length));
        assertThat(dropped.stream().mapToDouble(WeightTrainerTest::sum).average().orElseThrow())
                .isCloseTo(sum(whole), within(0.02 * sum(whole)));
    }

    private static double sum(Event event) {
        double sum = 0;
        for (float value : event.getValues()) {
            sum += value;
        }
        return sum;
    }

    @Test
    void theSameTwice() throws IOException {
        TrainingSettings dropping = PLAIN.with("copies", "2").with("dropout", "0.3");
        Map<String, Context> second = train(dropping);
        train(dropping).forEach((feature, context) ->
                assertThat(context.getParameters()).as(feature).isEqualTo(second.get(feature).getParameters()));
    }
}
