package dev.whichmsp.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes long vendor lists for trials of speed and memory: titles and texts of the examples, by chance, as CSV. */
public final class ListGenerator {

    private static final Path EXAMPLES = Path.of("training-data/examples");

    /** Texts are cut to the length of a long snippet. */
    private static final int MOST_CHARACTERS = 400;

    private ListGenerator() {}

    /** Takes the number of rows, a seed and the file to write; the same arguments give the same bytes. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("Give the number of rows, a seed and the file to write, such as 1000000 7 target/list.csv");
            System.exit(2);
        }
        try (PrintStream out = new PrintStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16), false,
                StandardCharsets.UTF_8)) {
            write(Long.parseLong(args[0]), Long.parseLong(args[1]), out);
        }
    }

    static void write(long rows, long seed, PrintStream out) throws IOException {
        List<JsonNode> examples = examples();
        Random random = new Random(seed);
        out.print("id,company,snippet,website\n");
        for (long row = 1; row <= rows; row++) {
            JsonNode title = examples.get(random.nextInt(examples.size()));
            JsonNode text = examples.get(random.nextInt(examples.size()));
            out.print(row + "," + quoted(title.path("title").asString("")) + "," + quoted(text.path("text").asString(""))
                    + ",https://vendor-" + row + ".example\n");
        }
    }

    private static List<JsonNode> examples() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(EXAMPLES)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
        JsonMapper json = new JsonMapper();
        List<JsonNode> examples = new ArrayList<>();
        for (Path file : files) {
            Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(json::readTree).forEach(examples::add);
        }
        return examples;
    }

    private static String quoted(String text) {
        int length = Math.min(text.length(), MOST_CHARACTERS);
        boolean cutsCharacter = length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
        return '"' + text.substring(0, cutsCharacter ? length - 1 : length).replace("\"", "\"\"") + '"';
    }
}
