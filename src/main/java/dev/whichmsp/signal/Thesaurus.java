package dev.whichmsp.signal;

import dev.whichmsp.text.TokenScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words by the concept they stand for, as {@code concepts.tsv} lists them: what the model learns of one word of a concept
 * it half believes of the others too. Concepts are no signals: they speak for no market by themselves.
 *
 * @param words for each concept its words, in file order
 */
public record Thesaurus(Map<String, List<String>> words) {

    /** A thesaurus without a word. */
    public static final Thesaurus EMPTY = new Thesaurus(Map.of());

    /**
     * Reads the tab-separated form: a concept a line, then its words, separated by blanks.
     *
     * @param source named in error messages
     * @throws IOException if a line is malformed, with its number, or if reading fails
     */
    public static Thesaurus read(InputStream in, String source) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, List<String>> words = new LinkedHashMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String[] columns = line.split("\t", -1);
            if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
                throw new IOException(source + ":" + number + ": expected a concept, a tab and its words, found \"" + line + "\"");
            }
            if (words.put(columns[0], List.of(columns[1].strip().split(" +"))) != null) {
                throw new IOException(source + ":" + number + ": concept \"" + columns[0] + "\" stands twice: join the lines");
            }
        }
        return new Thesaurus(words);
    }

    /** Writes the form that {@link #read} reads. */
    public void write(OutputStream out) throws IOException {
        for (Map.Entry<String, List<String>> concept : words.entrySet()) {
            out.write((concept.getKey() + '\t' + String.join(" ", concept.getValue()) + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    /** For each analysed word the concepts it stands for. */
    public Map<String, List<String>> concepts() {
        Map<String, List<String>> concepts = new HashMap<>();
        words.forEach((concept, list) -> {
            for (String word : TokenScanner.terms(String.join(" ", list))) {
                List<String> of = concepts.computeIfAbsent(word, w -> new ArrayList<>(2));
                if (!of.contains(concept)) {
                    of.add(concept);
                }
            }
        });
        return concepts;
    }
}
