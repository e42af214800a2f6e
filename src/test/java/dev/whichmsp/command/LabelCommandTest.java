package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabelCommandTest {

    private static final String IT = "We monitor, patch and back up your servers; help desk and managed IT for a flat fee per user";

    @TempDir
    private Path folder;
    private final StringWriter talk = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new LabelCommand());
        line.setErr(new PrintWriter(talk, true));
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("-o", output().toString())).toArray(String[]::new);
        return line.execute(all);
    }

    private Path output() {
        return folder.resolve("out.csv");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void labelsAFile() throws IOException {
        assertThat(run(file("in.csv", "id,text\n1,\"" + IT + "\"\n"))).isZero();
        assertThat(Files.readString(output())).startsWith("id,text,label,confidence,reason,signals,model\n1,\"" + IT + "\",IT-MSP,");
        assertThat(talk.toString()).contains("1 rows in", "IT-MSP");
        assertThat(files()).containsExactly("in.csv", "out.csv");
    }

    @Test
    void refusesADelimiterThatIsNoByteOfTheFile() throws IOException {
        String list = file("in.csv", "id§text\n1§help desk\n");
        assertThat(run(list, "--delimiter", "§")).isEqualTo(2);
        assertThat(talk.toString()).contains("the delimiter \"§\" does not work in a file in UTF-8: use a comma");
        assertThat(files()).containsExactly("in.csv");
        byte[] latin = "id§text\n1§help desk§\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("latin.csv"), latin);
        assertThat(run(folder.resolve("latin.csv").toString(), "--delimiter", "§", "--encoding", "windows-1252")).isZero();
        assertThat(Files.readString(output(), StandardCharsets.ISO_8859_1)).contains("id§text§label§", "1§help desk§");
    }

    @Test
    void rollsRowsUpByDomain() throws IOException {
        assertThat(run(file("in.csv", "site,text\nwww.acme.com,\"" + IT + "\"\nacme.com,\"" + IT + "\"\n"), "--by", "domain", "--url", "site",
                "--only", "IT-MSP", "--max-error-rate", "0.05")).isZero();
        assertThat(Files.readAllLines(output())).hasSize(2).last().asString().startsWith("acme.com,IT-MSP,").contains(",2,0,IT-MSP 2,");
        assertThat(talk.toString()).contains("2 rows in", "1 written");
    }

    @Test
    void reportsFailedRows() throws IOException {
        Path errors = folder.resolve("errors.jsonl");
        Path summary = folder.resolve("summary.json");
        assertThat(run(file("in.csv", "id,text\n1\n2,\n"), "--errors", errors.toString(), "--summary", summary.toString(), "-q")).isEqualTo(1);
        assertThat(Files.readString(errors)).isEqualTo("{\"row\":1,\"line\":2,\"error\":\"1 cells where the header has 2\",\"input\":\"1\"}\n");
        assertThat(Files.readString(summary)).startsWith("{\"rows\":2,").contains("\"failed\":1");
        assertThat(talk.toString()).isEmpty();
    }

    @Test
    void refusesWrongUsage() throws IOException {
        String list = file("in.csv", "id,notes\n1,x\n");
        assertThat(run(list)).isEqualTo(2);
        assertThat(talk.toString()).contains("2 \"notes\"");
        assertThat(run(list, "--only", "MSP")).isEqualTo(2);
        assertThat(run(list, "--text", "notes", "--max-error-rate", "0.3")).isEqualTo(2);
        assertThat(run(list, "--threads", "0")).isEqualTo(2);
        assertThat(run(list, "--format", "doc")).isEqualTo(2);
        assertThat(run(list, "--by", "company")).isEqualTo(2);
        assertThat(run(list, "--text", "notes", "--by", "domain")).isEqualTo(2);
        assertThat(talk.toString()).contains("No column of addresses");
        assertThat(run(list, "--text", "notes", "--by", "domain", "--resume")).isEqualTo(2);
        assertThat(talk.toString()).contains("not with --by domain");
        assertThat(run("-")).isEqualTo(2);
        assertThat(run(list, "--format", "jsonl")).isEqualTo(2);
        assertThat(new CommandLine(new LabelCommand()).setErr(new PrintWriter(talk, true)).execute(list, "--text", "notes", "--resume",
                "-o", folder.resolve("out.csv.gz").toString())).isEqualTo(2);
        assertThat(talk.toString()).contains("--resume goes on only with");
        assertThat(files()).containsExactly("in.csv");
    }

    @Test
    void leavesNothingHalfWritten() throws IOException {
        Path packed = folder.resolve("in.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("text\n" + "help desk\n".repeat(1000)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length - 9));
        Files.writeString(output(), "older");
        assertThat(run(packed.toString())).isEqualTo(3);
        assertThat(talk.toString()).contains("cut off");
        assertThat(Files.readString(output())).isEqualTo("older");
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(3);
        assertThat(talk.toString()).contains("no such file");
        assertThat(files()).containsExactly("in.csv.gz", "out.csv");
    }

    @Test
    void refusesFoldersBeforeItBegins() throws IOException {
        Files.createDirectory(output());
        assertThat(run(file("in.csv", "id,text\n1,x\n"))).isEqualTo(3);
        assertThat(run(folder.toString(), "--format", "csv")).isEqualTo(3);
        assertThat(talk.toString()).contains("out.csv: this is a folder", folder + ": this is a folder");
        assertThat(files()).containsExactly("in.csv", "out.csv");
    }

    @Test
    @EnabledIf("hasFullDevice")
    void saysThatADiskIsFull() throws IOException {
        assertThat(run(file("in.csv", "id,text\n1\n"), "--errors", "/dev/full")).isEqualTo(3);
        assertThat(talk.toString()).contains("the disk is full");
        assertThat(files()).containsExactly("in.csv");
    }

    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void packsWhatItsNameSays() throws IOException {
        Path packed = folder.resolve("list.csv.gz");
        CommandLine line = new CommandLine(new LabelCommand());
        assertThat(line.execute(file("in.csv", "text\nx\n"), "-q", "-o", packed.toString())).isZero();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("text,label,").endsWith("\n");
        }
    }

    @Test
    void goesOnOnlyWithTheSameRun() throws IOException {
        String list = file("in.csv", "id,text\n1,x\n");
        file("out.csv.part", "id,te");
        file("out.csv.resume", "another run\n5\n0\n0 0 1 0.0 0 0 0 0 0 0 0 0 0\n");
        assertThat(run(list, "--resume")).isEqualTo(2);
        assertThat(talk.toString()).contains("notes another run");
        assertThat(run(list)).isZero();
        assertThat(files()).containsExactly("in.csv", "out.csv");
        assertThat(run(list, "--resume")).isZero();
    }
}
