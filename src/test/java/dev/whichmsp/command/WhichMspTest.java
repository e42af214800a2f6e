package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhichMspTest {

    @Test
    void versionNamesTheModel() {
        Run run = Run.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("whichmsp ");
        assertThat(run.lines().get(1)).isEqualTo("model " + VendorClassifier.load().model().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "classify ", "signals "})
    void helpTellsOfAnExampleAndGoesToStandardOutput(String command) {
        Run run = Run.of((command + "--help").split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: whichmsp").contains("Example").doesNotContain("--trace").doesNotContain("\u001b");
    }

    @Test
    void helpListsTheExitCodes() {
        assertThat(Run.of("--help").out()).contains("0   done", "1   some rows failed", "2   wrong usage", "3   cannot read or write");
    }

    @Test
    void helpWorksOnAnyTerminal() {
        assertThat(Run.on(new Terminal(true, 30, true), "--help").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xyz", "--nope", "classify --nope", "signals BPO IT-MSP", "signals it"})
    void wrongUsageIsTwoLinesOnStandardError(String args) {
        Run run = Run.of(args.isEmpty() ? new String[0] : args.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2).first().asString().startsWith("whichmsp: ");
        assertThat(run.err()).containsAnyOf("--help", "Possible solutions");
    }

    @Test
    void aMistypedCommandIsToldWhatMayBeMeant() {
        assertThat(Run.of("clasify").err()).contains("'clasify'", "Did you mean", "classify");
    }

    @Test
    void everyCommandKnowsTheVersion() {
        assertThat(Run.of("classify", "--version")).isEqualTo(Run.of("--version"));
    }

    @Test
    void terminalIsWhatLauncherAndEnvironmentTell() {
        assertThat(terminal("120", Map.of())).isEqualTo(new Terminal(true, 120, true));
        assertThat(terminal("0", Map.of())).isEqualTo(Terminal.none());
        assertThat(terminal("120", Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(true, 120, false));
        assertThat(terminal("120", Map.of("NO_COLOR", ""))).isEqualTo(new Terminal(true, 120, true));
        assertThat(terminal("120", Map.of("TERM", "dumb")).colour()).isFalse();
        assertThat(terminal("120", Map.of("COLUMNS", "50")).width()).isEqualTo(50);
        assertThat(terminal("120", Map.of("COLUMNS", "many")).width()).isEqualTo(120);
        assertThat(terminal("5", Map.of()).width()).isEqualTo(30);
    }

    private static Terminal terminal(String columns, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty(Terminal.COLUMNS_PROPERTY, columns);
        return Terminal.detect(environment, properties);
    }

    @Test
    void aFullDiskIsToldAndAClosedPipeIsNot() {
        assertThat(failure("No space left on device")).isEqualTo("the result cannot be written: No space left on device");
        assertThat(failure("Broken pipe")).isNull();
    }

    private static String failure(String message) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        out.writer().println("x");
        return out.finish();
    }
}
