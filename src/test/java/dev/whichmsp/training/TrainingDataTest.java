package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hygiene of the data, all faults reported at once. */
class TrainingDataTest {

    private static final Path DATA = Path.of("training-data");
    private static final int RUN = 5;
    private static final double MOST_SHARED = 0.25;

    @Test
    void hasEnoughExamplesOfEachSort() throws IOException {
        List<Example> examples = ExampleReader.readFolder(DATA.resolve("examples"));
        Map<String, Long> counts = examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
        assertThat(counts.get("IT-MSP")).isGreaterThanOrEqualTo(450);
        assertThat(counts.get("BPO")).isGreaterThanOrEqualTo(450);
        assertThat(counts.get("staffing-MSP")).isGreaterThanOrEqualTo(450);
        assertThat(counts.get("other")).isGreaterThanOrEqualTo(900);
        assertThat(counts.get("mixed")).isGreaterThanOrEqualTo(150);
        assertThat(ExampleReader.readFolder(DATA.resolve("field"))).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void noTextIsEmptyAndNoIdOrTextStandsTwice() throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Example example : all()) {
            if (words(example.text()).size() < RUN) {
                faults.add(example.id() + ": too short");
            }
            for (String key : List.of("id " + example.id(), "text " + String.join(" ", words(example.text())))) {
                String before = places.put(key, example.id());
                if (before != null) {
                    faults.add(example.id() + ": same " + key.substring(0, 4) + " as " + before);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noTwoTextsAreNearlyTheSame() throws IOException {
        Map<String, List<Integer>> runs = new HashMap<>();
        List<Example> all = all();
        List<Set<String>> runsOf = all.stream().map(e -> runs(words(e.text()))).toList();
        for (int i = 0; i < all.size(); i++) {
            for (String run : runsOf.get(i)) {
                runs.computeIfAbsent(run, r -> new ArrayList<>()).add(i);
            }
        }
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (String run : runsOf.get(i)) {
                runs.get(run).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
            int self = i;
            shared.forEach((other, count) -> {
                if (other < self && count > MOST_SHARED * Math.min(runsOf.get(self).size(), runsOf.get(other).size())) {
                    faults.add(all.get(self).id() + " shares " + count + " runs of five words with " + all.get(other).id());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static List<Example> all() throws IOException {
        return Stream.concat(ExampleReader.readFolder(DATA.resolve("examples")).stream(),
                ExampleReader.readFolder(DATA.resolve("field")).stream()).toList();
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toList();
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
