package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.service.WhichMspService;
import dev.whichmsp.table.bytes.Packing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every table of {@code src/test/resources/tables/hostile} through the command {@code label} and, without options, through the
 * service, which must give the same bytes. Beside a table stands what is expected: {@code .out}, the output with the model's
 * figures hidden, none where nothing may be written; {@code .err}, exit code, message, log of failed rows and the service's
 * answer, none where all is well; and {@code .args}, the command's options.
 *
 * <p>{@code mvn test -Dtest=HostileFilesTest -Dhostile.write=true} writes anew what is expected: read every changed file before
 * you commit it.
 */
class HostileFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/tables/hostile");
    private static final boolean WRITE = Boolean.getBoolean("hostile.write");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> TYPES = Map.of("csv", "text/csv", "tsv", "text/tab-separated-values", "jsonl",
            "application/jsonl", "xlsx", XLSX, "json", "application/json");

    /** Lines of these that are no JSON come out as JSON strings, in which not every byte stands for itself; and one is packed. */
    private static final Set<String> ESCAPED = Set.of("jsonl/invalid-utf-8.jsonl", "jsonl/nul-characters.jsonl", "packed/gz-named-csv.csv");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext service;
    private static String address;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        service = WhichMspService.run("--server.port=0");
        address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<String> names() throws IOException {
        TreeSet<String> names = new TreeSet<>(HostileInputs.all().keySet());
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile).map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.matches(".*\\.(out|err|args|md)")).forEach(names::add);
        }
        return names.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void comesOutAsExpected(String name) throws Exception {
        byte[] input = HostileInputs.all().containsKey(name) ? HostileInputs.all().get(name).make() : Files.readAllBytes(FOLDER.resolve(name));
        List<String> options = options(name);
        Outcome outcome = label(name, input, options);
        byte[] output = outcome.output() == null ? null : shown(name, outcome.output());
        if (output != null && !ESCAPED.contains(name) && !name.contains(".xlsx") && !Packing.isPacked(name)) {
            assertThat(isWithin(input, outcome.output())).as("all bytes of a plain input come out, in their order").isTrue();
        }
        String said = options.isEmpty() ? outcome.said() + served(name, input, outcome) : outcome.said();
        check(name + ".out", output == null ? null : HostileMask.masked(output));
        check(name + ".err", said.equals("exit 0\n") ? null : said.getBytes(StandardCharsets.UTF_8));
    }

    /** What the command did; the output is null if there is none. */
    private record Outcome(int code, byte[] output, String said) {}

    private static List<String> options(String name) throws IOException {
        Path options = FOLDER.resolve(name + ".args");
        return Files.exists(options) ? List.of(Files.readString(options).strip().split(" ")) : List.of();
    }

    private Outcome label(String name, byte[] input, List<String> options) throws IOException {
        Path given = Files.write(folder.resolve(Path.of(name).getFileName()), input);
        Path output = folder.resolve("out");
        Path errors = folder.resolve("errors");
        List<String> arguments = new ArrayList<>(List.of("label", given.toString(), "-q", "-o", output.toString(), "--errors",
                errors.toString()));
        arguments.addAll(options);
        Run run = Run.of(arguments.toArray(String[]::new));
        byte[] log = Files.exists(errors) ? HostileMask.masked(Files.readAllBytes(errors)) : new byte[0];
        String said = "exit " + run.code() + "\n" + run.err().replace(folder.toString(), "…") + new String(log, StandardCharsets.UTF_8);
        assertThat(run.out()).isEmpty();
        assertThat(Files.exists(output)).as("there is an output: " + said).isEqualTo(run.code() < 2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(given) && !file.equals(output) && !file.equals(errors))).isEmpty();
        }
        return new Outcome(run.code(), run.code() < 2 ? Files.readAllBytes(output) : null, said);
    }

    /** What the service says otherwise than the command; empty if it gives the same. */
    private static String served(String name, byte[] input, Outcome command) throws Exception {
        String type = TYPES.get(name.replaceFirst("\\.(gz|zst)$", "").replaceFirst(".*\\.", ""));
        if (type == null || name.endsWith(".json.gz")) {
            return "";
        }
        String call = type.equals("application/json") ? "/v1/search-results" : "/v1/tables";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + call)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(input)).build();
        HttpResponse<byte[]> response;
        try {
            response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return "POST broken off\n";
        }
        if (response.statusCode() != 200) {
            return "POST " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8) + "\n";
        }
        boolean same = command.output() != null && Arrays.equals(shown(name, command.output()), shown(name, response.body()));
        return same ? "" : "POST 200 " + new String(HostileMask.masked(shown(name, response.body())), StandardCharsets.UTF_8) + "\n";
    }

    private static byte[] shown(String name, byte[] output) throws IOException {
        return name.toLowerCase(Locale.ROOT).contains(".xlsx") && output.length > 0 && output[0] == 'P'
                ? WorkbookText.of(output).getBytes(StandardCharsets.UTF_8) : output;
    }

    private static boolean isWithin(byte[] input, byte[] output) {
        int place = 0;
        for (int i = 0; i < output.length && place < input.length; i++) {
            place += output[i] == input[place] ? 1 : 0;
        }
        return place == input.length;
    }

    private static void check(String name, byte[] actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE && actual == null) {
            Files.deleteIfExists(file);
        } else if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.write(file, actual);
        }
        String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : null;
        assertThat(actual == null ? null : new String(actual, StandardCharsets.ISO_8859_1)).as(file.toString()).isEqualTo(expected);
    }
}
