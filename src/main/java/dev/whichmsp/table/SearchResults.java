package dev.whichmsp.table;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        byte[] bytes = Packing.unpacked(in).readAllBytes();
        TextEncoding encoding = TextEncoding.detect(bytes, StandardCharsets.UTF_8);
        String json = encoding.decode(bytes, bytes.length);
        int mark = encoding.markLength() > 0 ? 1 : 0;
        Labelled labelled = label(json.substring(mark), wanted, options);
        out.write(encoding.encode(json.substring(0, mark) + labelled.json()));
        out.flush();
        return labelled.summary();
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
        classifier.classify(VendorText.of(""), options); // refuses an error rate before the first result, not in each
        try (SearchResultsPass pass = new SearchResultsPass(json, text -> classifier.classify(text, options), wanted)) {
            return pass.run();
        } catch (JacksonException e) {
            throw new TableException("The search results are not JSON: " + e.getOriginalMessage()
                    + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")"));
        }
    }
}
