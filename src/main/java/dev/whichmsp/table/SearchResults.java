package dev.whichmsp.table;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Labels the results of a search API's answer as it came: SerpApi, Google Programmable Search, Bing Web Search, Brave Search or
 * SearXNG. Every result gets a {@code whichmsp} object, the verdict, and the document one with a summary; all else keeps every
 * character. Thread-safe.
 */
public final class SearchResults {

    private final VendorClassifier classifier;

    public SearchResults(VendorClassifier classifier) {
        this.classifier = classifier;
    }

    /**
     * A labelled answer.
     *
     * @param json the document with the verdicts
     * @param summary the counts; a result without a title and a text, or one that is no object, has failed
     */
    public record Labelled(String json, Summary summary) {}

    /**
     * {@link #label(String, RowFilter, ClassifyOptions)} from a stream, plain or packed with gzip or Zstandard, to another.
     *
     * @throws IOException if reading or writing fails
     */
    public Summary label(InputStream in, OutputStream out, RowFilter wanted, ClassifyOptions options) throws IOException {
        return pass(in, out, json -> label(json, wanted, options));
    }

    /**
     * Rolls the results of each registrable domain up into one, from a stream to another: {@code {"vendors": [ … ]}}, in the order
     * in which their domains first appear; results without one come before them.
     *
     * @param wanted which of them are written
     * @throws IOException if reading or writing fails
     */
    public Summary rollUp(InputStream in, OutputStream out, RowFilter wanted, ClassifyOptions options, VendorRule rule) throws IOException {
        return pass(in, out, json -> rollUp(json, wanted, options, rule));
    }

    private static Summary pass(InputStream in, OutputStream out, Function<String, Labelled> work) throws IOException {
        byte[] bytes = Packing.unpacked(in).readAllBytes();
        TextEncoding encoding = TextEncoding.detect(bytes, StandardCharsets.UTF_8);
        String json = encoding.decode(bytes, bytes.length);
        int mark = encoding.markLength() > 0 ? 1 : 0;
        Labelled labelled = work.apply(json.substring(mark));
        out.write(encoding.encode(json.substring(0, mark) + labelled.json()));
        out.flush();
        return labelled.summary();
    }

    private Labelled rollUp(String json, RowFilter wanted, ClassifyOptions options, VendorRule rule) {
        VendorRoll roll = new VendorRoll(classifier, rule);
        List<Vendor> alone = new ArrayList<>();
        AtomicLong place = new AtomicLong();
        Summary results = label(json, RowFilter.ALL, options, (address, answer) -> {
            Vendor vendor = roll.add(place.incrementAndGet(), Address.of(address), answer);
            if (vendor != null) {
                alone.add(vendor);
            }
        }).summary();
        Tally tally = new Tally();
        StringJoiner vendors = new StringJoiner(",\n", "{\"vendors\":[\n", "\n]}\n");
        Stream.concat(alone.stream(), roll.vendors()).forEach(vendor -> {
            tally.count(vendor.answer());
            if (wanted.keeps(vendor.answer())) {
                vendors.add(VendorLines.object(vendor));
                tally.countWritten();
            }
        });
        return new Labelled(vendors.toString(), tally.summary().withRows(results.rows()));
    }

    /**
     * Labels all results; none is left out.
     *
     * @param json the search API's answer, one JSON object
     * @param wanted {@code keep} in a result's verdict says whether it passes; with {@link RowFilter#ALL} there is none
     * @param options how to classify
     * @throws TableException if this is no JSON, or has results in none of the five shapes; the message lists these
     * @throws IllegalArgumentException if the options ask for an error rate that the model has no threshold for
     */
    public Labelled label(String json, RowFilter wanted, ClassifyOptions options) {
        return label(json, wanted, options, (address, answer) -> { });
    }

    private Labelled label(String json, RowFilter wanted, ClassifyOptions options, SearchResultsPass.Heard heard) {
        classifier.classify(VendorText.of(""), options); // refuses an error rate before the first result, not in each
        try (SearchResultsPass pass = new SearchResultsPass(json, text -> classifier.classify(text, options), wanted, heard)) {
            return pass.run();
        } catch (JacksonException e) {
            throw new TableException("The search results are not JSON: " + e.getOriginalMessage()
                    + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")"));
        }
    }
}
