package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.Label;
import dev.whichmsp.Verdict;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.VerdictWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What README.md shows is what happens. */
class ReadmeTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String find(String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(readme());
        assertThat(matcher.find()).as("README.md holds " + pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theRequestGetsTheAnswerShown() throws IOException {
        JsonNode request = JSON.readTree(find("-d '(\\{\"id\":\"r1\".*?\\})'"));
        JsonNode shown = JSON.readTree(find("```json\n(.*?)```").replace(", …]", "]"));
        Verdict verdict = VendorClassifier.load().classify(
                new VendorText(request.get("id").asString(), null, request.get("text").asString(), null, null));
        JsonNode given = JSON.readTree(VerdictWriter.toJson(verdict));
        for (String field : List.of("id", "label", "confidence", "reason", "scores", "truncated", "model")) {
            assertThat(shown.get(field)).as("README.md shows another answer than %s", given).isEqualTo(given.get(field));
        }
        assertThat(shown.get("signals").get(0)).as("README.md shows another signal than %s", given)
                .isEqualTo(given.get("signals").get(0));
    }

    static Stream<String> commandLines() throws IOException {
        return readme().lines().filter(line -> line.contains("./whichmsp ") && !line.contains("`./"))
                .map(line -> line.substring(line.indexOf("./whichmsp ") + "./whichmsp ".length()).split("\\s[#<>|]")[0].strip());
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void everyCommandLineIsUnderstood(String line) {
        parse(line.replaceAll("\"[^\"]*\"", "TEXT").split("\\s+"));
    }

    @Test
    void aCommandLineWithAnUnknownOptionWouldBeNoticed() {
        assertThatThrownBy(() -> parse("label", "list.csv", "--colour")).hasMessageContaining("--colour");
    }

    private static void parse(String... args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        WhichMsp.commandLine(InputStream.nullInputStream(), nowhere, nowhere, Terminal.none()).parseArgs(args);
    }

    @Test
    void theJavaExampleCompilesAndItsCommentHolds(@TempDir Path folder) throws Exception {
        String body = find("```java\n(.*?)```");
        String label = find("verdict\\.label\\(\\);\\s*// (\\S+)\n");
        Path source = folder.resolve("Example.java");
        Files.writeString(source, "import dev.whichmsp.*;\npublic class Example implements java.util.function.Supplier<Label> {\n"
                + "public Label get() {\n" + body + "return verdict.label();\n}\n}\n");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, System.err, "-cp", "target/classes", source.toString())).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Object example = loader.loadClass("Example").getDeclaredConstructor().newInstance();
            assertThat(((Supplier<?>) example).get()).isEqualTo(Label.of(label));
        }
    }
}
