package dev.whichmsp.table;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tests of tables share. */
final class Tables {

    static final VendorClassifier CLASSIFIER = VendorClassifier.load();

    private static final Pattern ANSWER = Pattern.compile("<([^|>]*)\\|([^>]*)>");

    private Tables() {}

    static byte[] label(byte[] input, TableOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableLabeller(CLASSIFIER).label(new ByteArrayInputStream(input), out, options);
        return out.toByteArray();
    }

    static String label(String input, TableOptions options) throws IOException {
        return new String(label(input.getBytes(StandardCharsets.UTF_8), options), StandardCharsets.UTF_8);
    }

    /** Puts the cells of the library's answer in place of every {@code <title|text>}; an empty title stands for none. */
    static String answered(String expected, char delimiter, char quote) {
        CellDialect dialect = new CellDialect(new TextEncoding(StandardCharsets.UTF_8, 0), delimiter, quote);
        Matcher matcher = ANSWER.matcher(expected);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(cells(found.group(1), found.group(2), dialect)));
    }

    private static String cells(String title, String text, CellDialect dialect) {
        VendorText given = new VendorText(null, title.isEmpty() ? null : title, text, null, null);
        List<String> cells = Answer.of(CLASSIFIER.classify(given)).cells();
        return String.join(String.valueOf(dialect.delimiter()), cells.stream().map(dialect::quoted).toList());
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
