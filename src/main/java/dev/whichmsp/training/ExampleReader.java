package dev.whichmsp.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled texts from JSON lines. */
public final class ExampleReader {

    private static final Set<String> LABELS = Set.of("IT-MSP", "BPO", "staffing-MSP", "other", "mixed");
    private static final JsonMapper JSON = new JsonMapper();

    private ExampleReader() {}

    /**
     * All examples of a folder's {@code .jsonl} files, files in the order of their names.
     *
     * @throws IOException if the folder cannot be read or a line is malformed, with file and line
     */
    public static List<Example> readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Example> examples = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                examples.addAll(readFile(file));
            }
            return examples;
        }
    }

    /**
     * The examples of one file.
     *
     * @throws IOException if the file cannot be read or a line is malformed, with file and line
     */
    public static List<Example> readFile(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                examples.add(parse(line, file, number));
            }
        }
        return examples;
    }

    private static Example parse(String line, Path file, int number) throws IOException {
        String place = file + ":" + number + ": ";
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IOException(place + "not a JSON object: " + e.getOriginalMessage(), e);
        }
        String label = string(node, "label", place);
        if (!LABELS.contains(label)) {
            throw new IOException(place + "unknown label \"" + label + "\": use IT-MSP, BPO, staffing-MSP, other or mixed");
        }
        Set<String> accept = new LinkedHashSet<>();
        node.path("accept").forEach(a -> accept.add(a.asString()));
        String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
        String id = node.path("id").asString(name + "-line-" + number);
        String text = string(node, "text", place);
        String kind = node.path("kind").asString(text.length() < 500 ? "snippet" : "page");
        return new Example(id, label, kind, node.path("title").asString(""), text, node.path("slice").asString(""), accept,
                name.replaceFirst("-\\d+$", ""));
    }

    private static String string(JsonNode node, String field, String place) throws IOException {
        if (!node.path(field).isString()) {
            throw new IOException(place + "no \"" + field + "\": every line needs \"label\" and \"text\" as strings");
        }
        return node.get(field).asString();
    }
}
