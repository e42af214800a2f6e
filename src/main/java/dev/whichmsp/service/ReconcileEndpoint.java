package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.json.TextRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code /reconcile}: the reconciliation API 0.2 that OpenRefine speaks. The entities are the three markets. */
final class ReconcileEndpoint {

    static final String PATH = "/reconcile";

    private static final String QUERIES = "queries";

    private final Answers answers;
    private final Bodies bodies;
    private final Workers workers;
    private final byte[] manifest;

    ReconcileEndpoint(Answers answers, Bodies bodies, Workers workers, String model) {
        this.answers = answers;
        this.bodies = bodies;
        this.workers = workers;
        this.manifest = ReconcileWriter.manifest(model);
    }

    /** The manifest; or the results, if the URL has queries. */
    Mono<ServerResponse> get(ServerRequest request) {
        Bodies.requireAccepted(request, MediaType.APPLICATION_JSON);
        String queries = new Query(request, Set.of(QUERIES)).get(QUERIES);
        return queries == null ? Bodies.ok(MediaType.APPLICATION_JSON, manifest) : reconcile(queries);
    }

    /** The results of the queries in a form. */
    Mono<ServerResponse> post(ServerRequest request) {
        Bodies.requireType(request, MediaType.APPLICATION_FORM_URLENCODED);
        Bodies.requireAccepted(request, MediaType.APPLICATION_JSON);
        new Query(request, Set.of());
        return bodies.read(request).map(ReconcileEndpoint::queries).flatMap(this::reconcile);
    }

    private static String queries(byte[] form) {
        String found = null;
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.equals(QUERIES)) {
                throw new BadTextException(Kind.UNKNOWN_FIELD, QUERIES, "the form has a field other than queries: send queries={\"q0\": {\"query\": \"…\"}}");
            }
            if (found != null) {
                throw new BadTextException(Kind.DUPLICATE_FIELD, QUERIES, "queries is given twice: give it once");
            }
            found = decode(pair.substring(equals + 1));
        }
        return found;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "the form is malformed: percent-encode it as UTF-8", QUERIES);
        }
    }

    private Mono<ServerResponse> reconcile(String json) {
        return workers.run(json.length() > Workers.HEAVY_BYTES, () -> results(ReconcileReader.read(json)))
                .flatMap(results -> Bodies.ok(MediaType.APPLICATION_JSON, results));
    }

    private byte[] results(List<ReconcileQuery> queries) {
        return ReconcileWriter.results(queries, queries.stream().map(query -> answers.verdict(new TextRequest(query.text(), null))).toList());
    }
}
