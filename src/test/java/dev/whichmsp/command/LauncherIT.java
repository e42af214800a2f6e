package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the jar that was just built. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path LAUNCHER = Path.of("whichmsp").toAbsolutePath();

    @TempDir
    private static Path elsewhere;

    /** A build may leave the jar older than a source that did not change it; the first start says that it prepares others. */
    @BeforeAll
    static void launcherIsReady() throws Exception {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "whichmsp-*.jar")) {
            for (Path jar : jars) {
                Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
            }
        }
        launch(LAUNCHER, Map.of(), "--version");
    }

    private static Run launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        return launch("", launcher, environment, args);
    }

    private static Run launch(String input, Path launcher, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(args));
        Path out = elsewhere.resolve("out");
        Path err = elsewhere.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        int code = process.waitFor();
        return new Run(code, Files.readString(out), Files.readString(err));
    }

    @Test
    void saysItsVersionAndNothingElse() throws Exception {
        Run run = launch(LAUNCHER, Map.of(), "--version");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2).last().isEqualTo("model " + VendorClassifier.load().model().name());
    }

    @Test
    void worksThroughALinkFromElsewhereAndKeepsUnicode() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), LAUNCHER);
        String text = "Émile’s 🚀 help desk, patch management and backups";
        Run run = launch(link, Map.of("LC_ALL", "C", "LANG", ""), "classify", text);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Émile’s 🚀 [help desk]").doesNotContain("\u001b");
        Files.delete(link);
    }

    /** The first start lists and dumps classes before it; neither may take from what is piped in. */
    @Test
    void labelsWhatIsPipedInWhileItPreparesItsArchive() throws Exception {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(Path.of("target"), "whichmsp-label-*.jsa")) {
            for (Path archive : archives) {
                Files.delete(archive);
            }
        }
        String list = "id,text\n1,We patch your servers\n2,We answer your calls\n";
        for (int start = 0; start < 2; start++) {
            Run run = launch(list, LAUNCHER, Map.of(), "label", "--format", "csv", "-");
            assertThat(run.out().lines()).as(run.err()).hasSize(3);
            assertThat(run.out()).contains("\n1,We patch your servers,", "\n2,We answer your calls,");
        }
    }

    @Test
    void passesArgumentsAndExitCodesOn() throws Exception {
        Run run = launch(LAUNCHER, Map.of(), "classify", "--file", "two  words *");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("there is no file \"two  words *\"").doesNotContain("\tat ");
    }

    @Test
    void namesTheJavaThatIsTooOld() throws Exception {
        Path home = Files.createDirectories(elsewhere.resolve("jdk 8"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Path java = Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path tools = Files.createDirectories(elsewhere.resolve("tools"));
        for (String tool : List.of("dirname", "readlink")) {
            Path script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        Run run = launch(LAUNCHER, Map.of("JAVA_HOME", home.toString(), "PATH", tools.toString()), "--version");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Java 17 or later is needed", home + "/bin/java is Java 1.8.0_402", "JAVA_HOME");
    }
}
