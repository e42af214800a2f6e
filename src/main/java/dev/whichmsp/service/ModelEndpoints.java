package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/model}, what is loaded, and {@code GET /v1/signals}, its lexicon. */
final class ModelEndpoints {

    private static final String LABEL = "label";

    private final VendorClassifier classifier;
    private final ModelWriter writer;

    ModelEndpoints(VendorClassifier classifier, Bodies bodies) {
        this.classifier = classifier;
        this.writer = new ModelWriter(classifier.model(), bodies.limit());
    }

    Mono<ServerResponse> model(ServerRequest request) {
        Bodies.requireAccepted(request, MediaType.APPLICATION_JSON);
        new Query(request, Set.of());
        return Bodies.ok(MediaType.APPLICATION_JSON, writer.model());
    }

    Mono<ServerResponse> signals(ServerRequest request) {
        Bodies.requireAccepted(request, MediaType.APPLICATION_JSON);
        String label = new Query(request, Set.of(LABEL)).get(LABEL);
        List<Lexicon.Signal> signals = classifier.lexicon().signals();
        if (label != null) {
            Outcome outcome = outcome(label);
            signals = signals.stream().filter(signal -> signal.outcome() == outcome).toList();
        }
        return Bodies.ok(MediaType.APPLICATION_JSON, writer.signals(signals));
    }

    private static Outcome outcome(String label) {
        return Arrays.stream(Outcome.values()).filter(outcome -> outcome.label().equals(label)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_LABEL, "no term speaks for that label: use one of "
                        + Arrays.stream(Outcome.values()).map(Outcome::label).collect(Collectors.joining(", ")), LABEL));
    }
}
