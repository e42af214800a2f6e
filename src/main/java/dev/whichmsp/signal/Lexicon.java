package dev.whichmsp.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The trade terms that speak for a market or for none, as {@code signals.tsv} lists them.
 *
 * @param signals in file order
 */
public record Lexicon(List<Signal> signals) {

    private static final String HEADER = "term\tlabel\tvariants";

    /**
     * A trade term.
     *
     * @param term its usual spelling, by which it is reported
     * @param outcome what it speaks for
     * @param variants other spellings and exact synonyms, never null
     */
    public record Signal(String term, Outcome outcome, List<String> variants) {

        /** The term and its variants. */
        public List<String> spellings() {
            List<String> spellings = new ArrayList<>(variants.size() + 1);
            spellings.add(term);
            spellings.addAll(variants);
            return spellings;
        }

        private String line() {
            return term + '\t' + outcome.label() + '\t' + String.join(", ", variants);
        }
    }

    public Lexicon {
        signals = List.copyOf(signals);
    }

    /**
     * Reads the tab-separated form: a header, then a term a line with its label and its variants, separated by commas.
     *
     * @param source named in error messages
     * @throws IOException if a line is malformed, with its number and what is wrong, or if reading fails
     */
    public static Lexicon read(InputStream in, String source) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String header = reader.readLine();
        if (!HEADER.equals(header)) {
            throw new IOException(source + ":1: expected the header \"term<TAB>label<TAB>variants\", found \"" + header + "\"");
        }
        List<Signal> signals = new ArrayList<>();
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            signals.add(parse(line, source + ":" + ++number));
        }
        return new Lexicon(signals);
    }

    private static Signal parse(String line, String place) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3 || columns[0].isBlank()) {
            throw new IOException(place + ": expected three columns (term, label, variants) separated by tabs, found \"" + line + "\"");
        }
        try {
            List<String> variants = Arrays.stream(columns[2].split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
            return new Signal(columns[0].strip(), Outcome.of(columns[1].strip()), variants);
        } catch (IllegalArgumentException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }

    /** Writes the form that {@link #read} reads. */
    public void write(OutputStream out) throws IOException {
        String lines = signals.stream().map(Signal::line).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
}
