package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.model.VendorModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors under the field set's figures; the measured ones stand in models/README.md and beside each floor. */
class AccuracyFloorTest {

    private static Evaluation evaluation;

    @BeforeAll
    static void evaluate() throws IOException {
        evaluation = Evaluation.of(VendorClassifier.load(), ExampleReader.readFolder(Path.of("training-data/field")));
    }

    @Test
    void theModelCarriesTheseFigures() throws IOException {
        assertThat(VendorModel.readBundled().provenance()).as("run \"whichmsp train\" after changing the field set")
                .containsEntry("accuracy.field.macroF1", EvaluationReport.number(evaluation.macroF1()))
                .containsEntry("accuracy.field.statedPrecision", EvaluationReport.number(evaluation.statedPrecision()))
                .containsEntry("accuracy.field.texts", Integer.toString(evaluation.answers().size()));
    }

    @Test
    void overall() {
        assertThat(evaluation.macroF1()).isGreaterThan(0.943); // measured 0.954
        assertThat(evaluation.statedPrecision()).isGreaterThan(0.945); // measured 0.956
        assertThat(evaluation.coverage()).isGreaterThan(0.93); // measured 0.944
        assertThat(evaluation.calibrationError()).isLessThan(0.03); // measured 0.009
    }

    @Test
    void snippetsAndPages() {
        assertThat(evaluation.where(e -> e.kind().equals("snippet")).macroF1()).isGreaterThan(0.928); // measured 0.941
        assertThat(evaluation.where(e -> e.kind().equals("page")).macroF1()).isGreaterThan(0.955); // measured 0.967
    }

    @Test
    void leavesOthersAlone() {
        assertThat(accuracy("sense-")).isGreaterThan(0.97); // measured 1.000
        assertThat(accuracy("neighbour-")).isGreaterThan(0.92); // measured 0.940
        assertThat(accuracy("web-")).isGreaterThan(0.89); // measured 0.919
    }

    private static double accuracy(String slice) {
        return evaluation.where(e -> e.label().equals(Example.OTHER) && e.slice().startsWith(slice)).accuracy();
    }
}
