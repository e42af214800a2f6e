package dev.whichmsp.service;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.json.VendorTextReader;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.TableListener;
import dev.whichmsp.table.search.SearchResults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /v1/search-results}: a search API's answer as it came, with a verdict in each result. */
final class SearchResultsEndpoint {

    private static final String WANT = "want";

    private final VendorClassifier classifier;
    private final SearchResults results;
    private final AnswerCounter counter;
    private final Bodies bodies;
    private final Workers workers;

    SearchResultsEndpoint(VendorClassifier classifier, AnswerCounter counter, Bodies bodies, Workers workers) {
        this.classifier = classifier;
        this.results = new SearchResults(classifier);
        this.counter = counter;
        this.bodies = bodies;
        this.workers = workers;
    }

    Mono<ServerResponse> label(ServerRequest request) {
        MediaType type = Bodies.requireType(request, MediaType.APPLICATION_JSON);
        Bodies.requireAccepted(request, type);
        Query query = new Query(request, Set.of(WANT, VendorTextReader.MAX_ERROR_RATE));
        RowFilter wanted = new RowFilter(query.labels(WANT), 0, false);
        ClassifyOptions options = query.options(classifier);
        return bodies.read(request).flatMap(body -> workers.run(true, () -> label(body, wanted, options)))
                .flatMap(answer -> Bodies.ok(type, answer));
    }

    private byte[] label(byte[] body, RowFilter wanted, ClassifyOptions options) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(body.length * 2);
            counter.count(results.label(body, out, wanted, options, TableListener.NONE).counts());
            return out.toByteArray();
        } catch (TableException e) {
            throw new ProblemException(ProblemType.UNREADABLE_SEARCH_RESULTS, e.getMessage().replace("--format jsonl", "/v1/tables"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
