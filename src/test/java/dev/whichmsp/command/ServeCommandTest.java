package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {

    @TempDir
    private Path directory;

    private static String[] arguments(String... args) throws IOException {
        ServeCommand command = new ServeCommand();
        new CommandLine(command).parseArgs(args);
        return command.arguments();
    }

    @Test
    void leavesToTheServiceWhatIsNotSet() throws IOException {
        assertThat(arguments()).isEmpty();
    }

    @Test
    void tellsTheServiceWhatIsSet() throws IOException {
        Path keys = Files.writeString(directory.resolve("keys"), "# ours\n\n alpha-1 \r\nbeta+/==\n");
        assertThat(arguments("--port", "0", "--address", "::1", "--keys-file", keys.toString()))
                .containsExactly("--server.port=0", "--server.address=::1", "--whichmsp.keys=alpha-1,beta+/==");
    }

    @Test
    void refusesPortsThatThereAreNot() {
        assertThat(Run.of("serve", "--port", "65536").code()).isEqualTo(2);
        assertThat(Run.of("serve", "--port", "65536").err()).startsWith("whichmsp: --port 65536: give a number from 0 to 65535");
        assertThat(Run.of("serve", "--port", "http").code()).isEqualTo(2);
    }

    @Test
    void refusesFilesWithoutUsableKeysAndTellsNoKey() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty"), "\n# none\n");
        Path bad = Files.writeString(directory.resolve("bad"), "good\nse,cret\n");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> KeysFile.read(empty)).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> KeysFile.read(bad)).hasMessageContaining("bad:2:").hasMessageNotContaining("cret");
        assertThatThrownBy(() -> KeysFile.read(binary)).hasMessageContaining("no UTF-8 text");
        assertThat(Run.of("serve", "-k", directory.resolve("none").toString()).code()).isEqualTo(3);
        assertThat(Run.of("serve", "-k", directory.toString()).err()).contains("is a directory");
    }
}
