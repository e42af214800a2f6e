package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @Test
    void oneSettingIsChangedAndTheOthersStay() {
        TrainingSettings changed = TrainingSettings.DEFAULT.with("conceptScale", "0").with("folds", "2");
        assertThat(changed.conceptScale()).isZero();
        assertThat(changed.folds()).isEqualTo(2);
        assertThat(changed.l2()).isEqualTo(TrainingSettings.DEFAULT.l2());
        assertThat(changed.toProperties()).containsEntry("settings.folds", "2").hasSize(18);
    }

    @Test
    void saysWhichSettingsThereAre() {
        assertThatThrownBy(() -> TrainingSettings.DEFAULT.with("learningRate", "1")).hasMessageContaining("learningRate")
                .hasMessageContaining("rarityPower");
        assertThatThrownBy(() -> TrainingSettings.DEFAULT.with("folds", "2.5")).hasMessageContaining("a whole number");
        assertThatThrownBy(() -> TrainingSettings.DEFAULT.with("dropout", "1")).hasMessage("dropout is 1.0: expected 0 to below 1");
        assertThatThrownBy(() -> TrainingSettings.DEFAULT.with("copies", "0")).hasMessage("copies is 0: expected 1 or more");
        assertThatThrownBy(() -> TrainingSettings.DEFAULT.with("doubt", "-1")).hasMessage("doubt is -1.0: expected 0 or more");
        assertThatThrownBy(() -> TrainingSettings.DEFAULT.with("namedTimes", "0"))
                .hasMessage("namedTimes is 0, plainTimes 2: expected 1 or more");
    }

    @Test
    void givesOneRowOfFigures(@TempDir Path data) throws IOException {
        Files.copy(Path.of("training-data/signals.tsv"), data.resolve("signals.tsv"));
        Files.copy(Path.of("training-data/concepts.tsv"), data.resolve("concepts.tsv"));
        Files.createDirectory(data.resolve("examples"));
        for (String file : new String[] {"it-na-1", "bpo-office-1", "staff-prog-1", "near-1"}) {
            Files.copy(Path.of("training-data/examples/" + file + ".jsonl"), data.resolve("examples/" + file + ".jsonl"));
        }
        String row = new Comparison(data).row("two folds", TrainingSettings.DEFAULT.with("folds", "2").with("iterations", "20")
                .with("wordCutoff", "1").with("pairCutoff", "1"));
        assertThat(row).matches("\\| two folds \\| 0\\.\\d{4} \\| 0\\.\\d{4} \\| 0\\.\\d{4} \\| [01]\\.\\d{4} \\| \\d\\.\\d{4} \\|");
        assertThatThrownBy(() -> new Comparison(data).row("five folds", TrainingSettings.DEFAULT))
                .hasMessageStartingWith("the examples have 4 origins, too few to leave some out in each of 5 folds");
    }
}
