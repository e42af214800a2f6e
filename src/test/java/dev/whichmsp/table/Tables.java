package dev.whichmsp.table;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.table.row.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Row;

/** What the tests of tables share. */
final class Tables {

    static final VendorClassifier CLASSIFIER = VendorClassifier.load();

    private static final Pattern ANSWER = Pattern.compile("<([^|>]*)\\|([^>]*)>");

    private static final Pattern CELL = Pattern.compile(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

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
        return ANSWER.matcher(expected).replaceAll(found -> Matcher.quoteReplacement(
                answer(found.group(1), found.group(2)).stream().map(cell -> quoted(cell, delimiter, quote))
                        .collect(Collectors.joining(String.valueOf(delimiter)))));
    }

    private static List<String> answer(String title, String text) {
        VendorText given = new VendorText(null, title.isEmpty() ? null : title, text, null, null);
        return Answer.of(CLASSIFIER.classify(given)).cells();
    }

    private static String quoted(String cell, char delimiter, char quote) {
        String mark = String.valueOf(quote);
        boolean plain = cell.chars().noneMatch(c -> c == delimiter || c == quote || c == '\n' || c == '\r');
        return plain ? cell : mark + cell.replace(mark, mark + mark) + mark;
    }

    /** The cells of a line of CSV, unquoted. */
    static List<String> split(String line) {
        return CELL.matcher("," + line).results()
                .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"")).toList();
    }

    /** What the cells of a workbook's row show, empty ones as empty strings. */
    static List<String> shown(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
