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

    /** They are held in memory, several times over. */
    private static final int MOST_BYTES = 256 << 20;

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
     * @param listener hears of results that fail
     * @throws TableException also if they have more than 256 MB, or are neither UTF-8 nor UTF-16 with a byte order mark
     * @throws IOException if reading or writing fails
     */
    public Summary label(InputStream in, OutputStream out, RowFilter wanted, ClassifyOptions options, TableListener listener) throws IOException {
        byte[] bytes = Packing.unpacked(in).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TableException("The search results have more than " + (MOST_BYTES >> 20) + " MB, and are read as a whole: split "
                    + "them, or write a result on each line (--format jsonl)");
        }
        return label(bytes, out, wanted, options, listener);
    }

    /**
     * {@link #label(String, RowFilter, ClassifyOptions)} from bytes: UTF-8, or UTF-16 with a byte order mark.
     *
     * @param listener hears of results that fail
     * @throws TableException also if they are not in that encoding
     * @throws IOException if writing fails
     */
    public Summary label(byte[] document, OutputStream out, RowFilter wanted, ClassifyOptions options, TableListener listener)
            throws IOException {
        TextEncoding encoding = TextEncoding.detect(document, StandardCharsets.UTF_8);
        String json = encoding.decode(document, document.length);
        try {
            encoding.check(document, document.length, json);
        } catch (BadRowException e) {
            throw new TableException("The search results are not " + encoding.charset() + ", as JSON has to be: fetch them anew, or "
                    + "convert them");
        }
        int mark = encoding.markLength() > 0 ? 1 : 0;
        SearchResultsPass.Outcome outcome = pass(json.substring(mark), wanted, options);
        for (SearchResultsPass.Failure failure : outcome.failures()) {
            listener.failed(failure.result(), failure.line(), failure.error(), failure.input());
        }
        out.write(encoding.encode(json.substring(0, mark) + outcome.json()));
        out.flush();
        return outcome.summary();
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
        SearchResultsPass.Outcome outcome = pass(json, wanted, options);
        return new Labelled(outcome.json(), outcome.summary());
    }

    private SearchResultsPass.Outcome pass(String json, RowFilter wanted, ClassifyOptions options) {
        classifier.classify(VendorText.of(""), options); // refuses an error rate before the first result, not in each
        try (SearchResultsPass pass = new SearchResultsPass(json, text -> classifier.classify(text, options), wanted)) {
            return pass.run();
        } catch (JacksonException e) {
            throw new TableException("The search results are not JSON: " + JsonFaults.message(e)
                    + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")"));
        }
    }
}
