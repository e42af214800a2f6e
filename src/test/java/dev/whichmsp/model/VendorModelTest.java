package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.model.VendorScorer.Section;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.text.TermAnalyzer;
import dev.whichmsp.training.Example;
import dev.whichmsp.training.ExampleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorModelTest {

    private static final Path MODEL = Path.of("models/whichmsp-en.bin");

    @Test
    void theCompiledScorerGivesOpenNlpsProbabilities() throws IOException {
        VendorModel model = VendorModel.readBundled();
        VendorScorer scorer = new VendorScorer(model, 0, 0);
        DocumentCategorizerME stock = new DocumentCategorizerME(model.toDoccat());
        Calibration raw = new Calibration(1, 0, 0, 0, List.of());
        for (Example example : ExampleReader.readFolder(Path.of("training-data/examples"))) {
            double[] expected = stock.categorize(terms(example.text()), Map.of(SignalFeatureGenerator.TITLE, terms(example.title())));
            double[] given = raw.probabilities(scorer.add(List.of(new Section(example.title(), example.title().length(), true),
                    new Section(example.text(), example.text().length(), false))));
            for (Outcome outcome : Outcome.values()) {
                assertThat(given[outcome.ordinal()]).as("%s of %s", outcome, example.id())
                        .isCloseTo(expected[stock.getIndex(outcome.label())], within(1e-6));
            }
        }
    }

    private static String[] terms(String text) {
        try (TermAnalyzer analyzer = new TermAnalyzer()) {
            return analyzer.terms(text).stream().map(TermAnalyzer.Term::text).toArray(String[]::new);
        }
    }

    @Test
    void isAStandardOpenNlpPackageThatCarriesAllItNeeds() throws IOException {
        VendorModel.readBundled();
        DoccatModel doccat = new DoccatModel(MODEL);
        assertThat(doccat.getFactory()).isInstanceOf(VendorDoccatFactory.class);
        VendorModel model = VendorModel.read(Files.newInputStream(MODEL));
        assertThat(model.name()).matches("en-[0-9a-f]{7}");
        assertThat(model.provenance()).containsKeys("data.sha256", "opennlp", "examples.BPO", "settings.l2");
        assertThat(model.lexicon().signals()).hasSizeGreaterThan(1_000);
        assertThat(model.calibration().errorRates()).extracting(Calibration.ErrorRate::rate).containsExactly(0.01, 0.02, 0.05);
    }

    @Test
    void writesTheSameBytesAgain(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("again.bin");
        VendorModel.read(Files.newInputStream(MODEL)).write(again);
        assertThat(again).hasSameBinaryContentAs(MODEL);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> VendorModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3}))).isInstanceOf(IOException.class)
                .hasMessageContaining("not a WhichMSP model");
    }

    @Test
    void theModelIsSmall() throws IOException {
        assertThat(Files.size(MODEL)).isLessThan(3L << 20);
    }
}
