package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureValuesTest {

    private static final TrainingSettings PLAIN = TrainingSettings.DEFAULT.with("wordCutoff", "1").with("pairCutoff", "1")
            .with("pairScale", "0.5").with("rarityPower", "1").with("doubt", "1");

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Set<String>> features = new HashMap<>();

    private void add(String origin, String label, String... names) {
        String id = origin + '-' + examples.size();
        examples.add(new Example(id, label, "snippet", "", "", "", Set.of(), origin));
        features.put(id, Set.of(names));
    }

    private Map<String, Double> values(TrainingSettings settings) {
        return FeatureValues.of(examples, settings, example -> features.get(example.id()));
    }

    /** Four origins of one BPO and one other text each. */
    private void addOrigins() {
        for (String origin : List.of("a", "b", "c", "d")) {
            boolean turned = origin.equals("b") || origin.equals("d");
            add(origin, "BPO", "w=invoice", turned ? "w=cloud" : "w=sky", "p=an invoice");
            add(origin, "other", turned ? "w=sky" : "w=cloud");
        }
    }

    @Test
    void aWordThatOriginsAgreeOnCountsForMoreThanOneOnWhichTheyDiffer() {
        addOrigins();
        Map<String, Double> values = values(PLAIN);
        double rarity = Math.log(2) / 4;
        assertThat(values.get("w=invoice")).isCloseTo(rarity * 2 / (2 + 1), within(1e-9));
        assertThat(values.get("w=cloud")).isCloseTo(0, within(1e-9));
        assertThat(values.get("p=an invoice")).isCloseTo(values.get("w=invoice") / 2, within(1e-9));
    }

    @Test
    void aWordThatLeansNowhereCountsForNothingWhateverTheNumbers() {
        for (String origin : List.of("a", "b", "c")) {
            add(origin, "BPO", "w=and");
            add(origin, "other", "w=and");
            add(origin, "mixed", "w=and");
        }
        assertThat(values(PLAIN).get("w=and")).isZero();
    }

    @Test
    void withoutDoubtOnlyRarityCounts() {
        addOrigins();
        Map<String, Double> values = values(PLAIN.with("doubt", "0").with("rarityPower", "2"));
        double rarity = Math.log(2) / 4;
        assertThat(values.get("w=invoice")).isCloseTo(rarity * rarity, within(1e-9));
        assertThat(values.get("w=cloud")).isCloseTo(rarity * rarity, within(1e-9));
    }

    @Test
    void whatStandsInTooFewOriginsIsLeftOutHoweverOften() {
        addOrigins();
        add("e", "other", "w=fad", "sig=fad", "c=fads");
        add("e", "other", "w=fad");
        add("e", "other", "w=fad");
        Map<String, Double> values = values(PLAIN.with("wordCutoff", "2").with("pairCutoff", "5"));
        assertThat(values).containsKeys("w=invoice", "sig=fad", "c=fads").doesNotContainKeys("w=fad", "p=an invoice");
        assertThat(values.get("c=fads")).isEqualTo(PLAIN.conceptScale());
    }
}
