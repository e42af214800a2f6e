package dev.whichmsp.table.search;

import dev.whichmsp.Label;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import dev.whichmsp.json.VerdictWriter;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** One pass over a search API's answer, which copies it and puts verdicts in before the closing braces. */
final class SearchResultsPass implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NAME = "whichmsp";

    private final String source;
    private final Function<VendorText, Verdict> classifier;
    private final RowFilter wanted;
    private final Consumer<Result> heard;
    private final JsonParser json;
    private final StringBuilder out;
    private final Tally tally = new Tally();
    private int copied;
    private boolean found;

    /** @param heard is told of every result */
    SearchResultsPass(String source, Function<VendorText, Verdict> classifier, RowFilter wanted, Consumer<Result> heard) {
        this.source = source;
        this.classifier = classifier;
        this.wanted = wanted;
        this.heard = heard;
        this.json = JSON.createParser(ObjectReadContext.empty(), source);
        this.out = new StringBuilder(source.length() * 2);
    }

    /**
     * A result.
     *
     * @param number its place, from 1
     * @param line the line that it starts on, from 1
     * @param address null if there is none
     * @param input its source if it failed, else null
     */
    record Result(long number, long line, String address, Answer answer, String input) {}

    SearchResults.Labelled run() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new TableException("The search results are no JSON object: give the search API's answer as it came");
        }
        Set<String> names = object("");
        if (!found) {
            throw new TableException("No results in any shape that is known: organic_results (SerpApi), items (Google), "
                    + "webPages.value (Bing), web.results (Brave) or results (SearXNG). The fields are " + names);
        }
        Summary summary = tally.summary();
        insert(names, summary(summary));
        if (json.nextToken() != null) {
            throw new TableException("Something follows the search results: give one JSON object, or name another format with "
                    + "--format jsonl");
        }
        return new SearchResults.Labelled(out.append(source, copied, source.length()).toString(), summary);
    }

    /** Reads to the object's end, and gives the names of its fields. */
    private Set<String> object(String path) {
        Set<String> names = new LinkedHashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            names.add(name);
            String below = path.isEmpty() ? name : path + "." + name;
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY && SearchShape.at(below) != null) {
                results(SearchShape.at(below));
            } else if (token == JsonToken.START_OBJECT && SearchShape.isBelow(below)) {
                object(below);
            } else {
                json.skipChildren();
            }
        }
        return names;
    }

    private void results(SearchShape shape) {
        found = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) json.currentTokenLocation().getCharOffset();
            long line = json.currentTokenLocation().getLineNr();
            Map<String, String> fields = json.currentToken() == JsonToken.START_OBJECT ? fields() : null;
            Answer answer = fields == null ? skipped() : answered(shape, fields);
            tally.count(answer);
            String input = answer.isFailed() ? source.substring(start, (int) json.currentLocation().getCharOffset()) : null;
            heard.accept(new Result(tally.summary().rows(), line, fields == null ? null : shape.address(fields), answer, input));
        }
    }

    private Answer skipped() {
        json.skipChildren();
        json.finishToken();
        return Answer.failed("not a JSON object");
    }

    /** Reads to the object's end. */
    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            boolean string = json.nextToken() == JsonToken.VALUE_STRING;
            fields.put(name, string ? json.getString() : null);
            json.skipChildren();
        }
        return fields;
    }

    private Answer answered(SearchShape shape, Map<String, String> fields) {
        Answer answer = answer(shape, fields);
        if (wanted.keeps(answer)) {
            tally.countWritten();
        }
        insert(fields.keySet(), object(answer));
        return answer;
    }

    private Answer answer(SearchShape shape, Map<String, String> fields) {
        try {
            return Answer.of(classifier.apply(shape.read(fields)));
        } catch (BadRowException e) {
            return Answer.failed(e.getMessage());
        }
    }

    private String object(Answer answer) {
        String object = answer.isFailed() ? "{\"error\":\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(answer.error())) + "\"}"
                : VerdictWriter.toJson(answer.verdict());
        if (wanted.equals(RowFilter.ALL)) {
            return object;
        }
        return object.substring(0, object.length() - 1) + ",\"keep\":" + wanted.keeps(answer) + "}";
    }

    private String summary(Summary summary) {
        StringBuilder object = new StringBuilder("{\"results\":").append(summary.rows()).append(",\"summary\":{");
        for (Label label : Label.values()) {
            object.append('"').append(label).append("\":").append(summary.counts().get(label)).append(label == Label.UNCLEAR ? "}" : ",");
        }
        object.append(",\"failed\":").append(summary.failed());
        return wanted.equals(RowFilter.ALL) ? object.append('}').toString()
                : object.append(",\"kept\":").append(summary.written()).append('}').toString();
    }

    /** Puts a field before the closing brace that was just read. */
    private void insert(Collection<String> taken, String value) {
        int brace = (int) json.currentTokenLocation().getCharOffset();
        String name = NAME;
        for (int i = 2; taken.contains(name); i++) {
            name = NAME + "_" + i;
        }
        out.append(source, copied, brace).append(taken.isEmpty() ? "" : ",").append('"').append(name).append("\":").append(value);
        copied = brace;
    }

    @Override
    public void close() {
        json.close();
    }
}
