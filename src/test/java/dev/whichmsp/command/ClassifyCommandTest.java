package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.VerdictWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyCommandTest {

    private static final VendorClassifier CLASSIFIER = VendorClassifier.load();

    @TempDir
    private Path directory;

    private static String json(VendorText text) {
        return VerdictWriter.toJson(CLASSIFIER.classify(text)) + System.lineSeparator();
    }

    @Test
    void jsonIsWhatTheLibraryAnswers() {
        Run run = Run.of("classify", "--json", "--title", "Managed IT", Run.IT);
        assertThat(run).isEqualTo(new Run(0, json(VendorText.of("Managed IT", Run.IT)), ""));
    }

    @Test
    void severalWordsAreOneText() {
        assertThat(Run.of("classify", "--json", "help", "desk").out()).isEqualTo(json(VendorText.of("help desk")));
    }

    @Test
    void aTitleAloneIsEnough() {
        assertThat(Run.of("classify", "--json", "-t", "Help desk").out()).isEqualTo(json(VendorText.of("Help desk", null)));
    }

    @Test
    void emptyTextIsTooShort() {
        assertThat(Run.of("classify", "").out()).contains("unclear", "too-short").doesNotContain("% sure");
    }

    @Test
    void readsStandardInput() {
        assertThat(Run.reading(Run.IT + " Ünïcode 🚀", "classify", "--json", "-").out())
                .isEqualTo(json(VendorText.of(Run.IT + " Ünïcode 🚀")));
    }

    @Test
    void takesAPageFromStandardInputForAPage() {
        String page = "<!-- saved -->\n<!DOCTYPE html><html><title>IT</title><body><p>" + Run.IT + "</body></html>";
        assertThat(Run.reading(page, "classify", "--json", "-").out()).isEqualTo(json(VendorText.ofHtml(page)));
    }

    @Test
    void readsFiles() throws IOException {
        Path text = Files.writeString(directory.resolve("a.txt"), Run.IT);
        Path page = Files.writeString(directory.resolve("b.HTML"), "<p>" + Run.IT);
        assertThat(Run.of("classify", "--json", "--file", text.toString()).out()).isEqualTo(json(VendorText.of(Run.IT)));
        assertThat(Run.of("classify", "--json", "-f", page.toString()).out()).isEqualTo(json(VendorText.ofHtml("<p>" + Run.IT)));
    }

    @Test
    void readsOtherEncodings() throws IOException {
        String text = "Émile’s help desk";
        for (Charset charset : new Charset[] {Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
            Path file = Files.write(directory.resolve(charset.name()), text.getBytes(charset));
            assertThat(Run.of("classify", "--json", "-f", file.toString()).out()).isEqualTo(json(VendorText.of(text)));
        }
        String page = "<html><meta charset=\"iso-8859-2\"><p>Łódź help desk";
        Path file = Files.write(directory.resolve("p.html"), page.getBytes(Charset.forName("iso-8859-2")));
        assertThat(Run.of("classify", "--json", "-f", file.toString()).out()).isEqualTo(json(VendorText.ofHtml(page)));
    }

    @Test
    void aTextOverTheLimitIsCutAndSaysSo() throws IOException {
        Path file = Files.writeString(directory.resolve("long.txt"), "é help desk ".repeat(900_000));
        assertThat(Run.of("classify", "-f", file.toString()).out()).contains("only the first 200,000 characters were read");
    }

    @Test
    void statesLabelsMoreCarefullyOnRequest() {
        ClassifyOptions careful = ClassifyOptions.DEFAULT.withMaxErrorRate(
                CLASSIFIER.model().calibration().errorRates().get(0).rate());
        String expected = VerdictWriter.toJson(CLASSIFIER.classify(VendorText.of(Run.IT), careful));
        assertThat(Run.of("classify", "--json", "--max-error-rate", careful.maxErrorRate().toString(), Run.IT).out().strip())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "much", "-1"})
    void otherErrorRatesAreWrongUsage(String rate) {
        Run run = Run.of("classify", "--max-error-rate", rate, "x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("whichmsp: ").doesNotContain("\tat ");
    }

    @Test
    void nothingOrTooMuchToClassifyIsWrongUsage() {
        assertThat(Run.of("classify").err()).startsWith("whichmsp: nothing to classify: give a text, --file FILE");
        assertThat(Run.of("classify").code()).isEqualTo(2);
        assertThat(Run.of("classify", "-f", "a", "b").err()).startsWith("whichmsp: both --file a and a text");
        assertThat(Run.of("classify", "-f", "a", "b").code()).isEqualTo(2);
    }

    @Test
    void unreadableFilesAreOneLine() throws IOException {
        Path binary = Files.write(directory.resolve("x.txt"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path pdf = Files.writeString(directory.resolve("x.pdf"), "%PDF-1.7\n");
        assertCannotRead(directory.resolve("none.txt"), "there is no file");
        assertCannotRead(directory, "is a directory: name a file in it");
        assertCannotRead(binary, "is no text: give plain text or HTML");
        assertCannotRead(pdf, "is no text: give plain text or HTML");
    }

    private static void assertCannotRead(Path file, String message) {
        Run run = Run.of("classify", "-f", file.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("whichmsp: ").contains(message, file.toString());
    }

    @Test
    void aStreamThatFailsIsNamed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        assertThatThrownBy(() -> TextFile.read(broken, "standard input"))
                .hasMessage("standard input cannot be read: Input/output error");
    }

    @Test
    void tracesOnlyOnRequest() {
        assertThat(Run.of("classify", "-f", "none", "--trace").err()).contains("NoSuchFileException", "\tat ");
        assertThat(Run.of("--trace", "classify", "-f", "none").err()).contains("\tat ");
    }
}
