package dev.whichmsp.table.search;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.table.json.JsonFaults;
import dev.whichmsp.table.json.VendorLines;
import dev.whichmsp.table.rollup.Address;
import dev.whichmsp.table.rollup.Vendor;
import dev.whichmsp.table.rollup.VendorRoll;
import dev.whichmsp.table.rollup.VendorRule;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.TableListener;
import dev.whichmsp.table.row.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
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
     * @param listener hears of results that fail
     * @throws TableException also if they have more than 256 MB, or are neither UTF-8 nor UTF-16 with a byte order mark
     * @throws IOException if reading or writing fails
     */
    public Summary label(InputStream in, OutputStream out, RowFilter wanted, ClassifyOptions options, TableListener listener) throws IOException {
        return pass(SearchDocument.read(in), out, listener, (json, heard) -> label(json, wanted, options, heard));
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
        return pass(SearchDocument.of(document), out, listener, (json, heard) -> label(json, wanted, options, heard));
    }

    /**
     * Rolls the results of each registrable domain up into one, from a stream to another: {@code {"vendors": [ … ]}}, in the order
     * in which their domains first appear; results without one come before them.
     *
     * @param wanted which of them are written
     * @param listener hears of results that fail
     * @throws TableException as from {@link #label(InputStream, OutputStream, RowFilter, ClassifyOptions, TableListener)}
     * @throws IOException if reading or writing fails
     */
    public Summary rollUp(InputStream in, OutputStream out, RowFilter wanted, ClassifyOptions options, VendorRule rule,
            TableListener listener) throws IOException {
        return pass(SearchDocument.read(in), out, listener, (json, heard) -> rollUp(json, wanted, options, rule, heard));
    }

    /** Labels JSON, and tells of every result. */
    private interface Work {
        Labelled label(String json, Consumer<SearchResultsPass.Result> heard);
    }

    private static Summary pass(SearchDocument document, OutputStream out, TableListener listener, Work work) throws IOException {
        List<SearchResultsPass.Result> failed = new ArrayList<>();
        Labelled labelled = work.label(document.json(), result -> {
            if (result.answer().isFailed()) {
                failed.add(result);
            }
        });
        for (SearchResultsPass.Result each : failed) {
            listener.failed(each.number(), each.line(), each.answer().error(), each.input());
        }
        out.write(document.encoded(labelled.json()));
        out.flush();
        return labelled.summary();
    }

    private Labelled rollUp(String json, RowFilter wanted, ClassifyOptions options, VendorRule rule,
            Consumer<SearchResultsPass.Result> heard) {
        VendorRoll roll = new VendorRoll(classifier, rule);
        List<Vendor> alone = new ArrayList<>();
        Summary results = label(json, RowFilter.ALL, options, heard.andThen(result -> {
            Vendor vendor = roll.add(result.number(), Address.of(result.address()), result.answer());
            if (vendor != null) {
                alone.add(vendor);
            }
        })).summary();
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
        return label(json, wanted, options, result -> { });
    }

    private Labelled label(String json, RowFilter wanted, ClassifyOptions options, Consumer<SearchResultsPass.Result> heard) {
        classifier.classify(VendorText.of(""), options); // refuses an error rate before the first result, not in each
        try (SearchResultsPass pass = new SearchResultsPass(json, text -> classifier.classify(text, options), wanted, heard)) {
            return pass.run();
        } catch (JacksonException e) {
            throw new TableException("The search results are not JSON: " + JsonFaults.message(e)
                    + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")"));
        }
    }
}
