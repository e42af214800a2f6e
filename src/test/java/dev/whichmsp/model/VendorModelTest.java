package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.signal.Outcome;
import dev.whichmsp.text.TermAnalyzer;
import dev.whichmsp.training.Example;
import dev.whichmsp.training.ExampleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorModelTest {

    private static final Path MODEL = Path.of("models/whichmsp-en.bin");

    @Test
    void theCompiledScorerGivesOpenNlpsProbabilities() throws IOException {
        VendorModel model = VendorModel.readBundled();
        ScoringPass pass = new VendorScorer(model, 0).pass();
        DocumentCategorizerME stock = new DocumentCategorizerME(model.toDoccat());
        Calibration raw = Calibration.scaled(1, 0);
        for (Example example : ExampleReader.readFolder(Path.of("training-data/examples"))) {
            double[] expected = stock.categorize(terms(example.text()), Map.of(SignalFeatureGenerator.TITLE, terms(example.title())));
            pass.start(false);
            pass.add(example.title(), example.title().length(), true);
            pass.add(example.text(), example.text().length(), false);
            double[] given = raw.probabilities(pass);
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
    void carriesTheCompiledFormOfItsOwnWeights() throws IOException {
        VendorModel model = VendorModel.readBundled();
        assertThat(model.compiled().arrays().toBytes())
                .isEqualTo(ModelCompiler.compile(model.weights(), model.lexicon(), model.thesaurus()).toBytes());
    }

    @Test
    void saysWhichEntryIsDamaged() throws IOException {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(MODEL)); ZipOutputStream out = new ZipOutputStream(damaged)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                out.write(bytes, 0, entry.getName().equals("weights.compiled") ? bytes.length / 2 : bytes.length);
            }
        }
        assertThatThrownBy(() -> VendorModel.read(new ByteArrayInputStream(damaged.toByteArray()))).isInstanceOf(IOException.class)
                .hasMessageContaining("weights.compiled").hasMessageContaining("damaged");
    }

    @Test
    void aPackageCutShortIsRefusedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(MODEL);
        for (int length : new int[] {0, 21, whole.length / 4, whole.length * 3 / 4, whole.length - 1}) {
            assertThatThrownBy(() -> VendorModel.read(new ByteArrayInputStream(whole, 0, length))).isInstanceOf(IOException.class)
                    .hasMessageContaining("not a WhichMSP model, or a part of one");
        }
    }

    @Test
    void saysWhatAPackageLacks() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new ZipOutputStream(empty).close();
        assertThatThrownBy(() -> VendorModel.read(new ByteArrayInputStream(empty.toByteArray()))).isInstanceOf(IOException.class)
                .hasMessageContaining("no entry weights.compiled");
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
