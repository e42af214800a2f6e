package dev.whichmsp.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cheap check for language: the commonest little words of English and of languages written alike. A text that holds
 * clearly more of the others' than of English is not English. Words that English shares with another language count for
 * neither; words are compared after analysis, like all others.
 */
public final class FunctionWords {

    /** Set for a little word of English. */
    public static final byte ENGLISH = 1;

    /** Set for a little word of other languages. */
    public static final byte FOREIGN = 2;

    private static final String RESOURCE = "function-words.tsv";

    private final Map<String, Byte> languages = new HashMap<>();

    private FunctionWords() {}

    /** Reads the list that lies beside this class. */
    public static FunctionWords load() {
        FunctionWords words = new FunctionWords();
        try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                words.addLine(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void addLine(String line) {
        int tab = line.indexOf('\t');
        byte language = line.startsWith("en\t") ? ENGLISH : FOREIGN;
        for (String word : TokenScanner.terms(line.substring(tab + 1))) {
            languages.merge(word, language, (a, b) -> (byte) (a | b));
        }
    }

    /** All words of the list, analysed. */
    public Set<String> words() {
        return new TreeSet<>(languages.keySet());
    }

    /** For each word of a dictionary: {@link #ENGLISH}, {@link #FOREIGN}, both or 0. */
    public byte[] flags(TermDictionary dictionary) {
        byte[] flags = new byte[dictionary.size()];
        languages.forEach((word, language) -> {
            int id = dictionary.idOf(word);
            if (id != TermDictionary.UNKNOWN) {
                flags[id] = language;
            }
        });
        return flags;
    }
}
