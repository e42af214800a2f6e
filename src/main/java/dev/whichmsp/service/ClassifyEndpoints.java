package dev.whichmsp.service;

import dev.whichmsp.json.TextRequest;
import dev.whichmsp.json.VendorTextReader;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code POST /v1/classify}, one object or a stream of lines, and {@code POST /v1/classify/batch}. */
final class ClassifyEndpoints {

    private final Answers answers;
    private final Bodies bodies;
    private final Workers workers;

    ClassifyEndpoints(Answers answers, Bodies bodies, Workers workers) {
        this.answers = answers;
        this.bodies = bodies;
        this.workers = workers;
    }

    Mono<ServerResponse> classify(ServerRequest request) {
        MediaType type = Bodies.requireType(request, MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON);
        Bodies.requireAccepted(request, type);
        return type == MediaType.APPLICATION_NDJSON ? Bodies.stream(type, answerLines(request.exchange().getRequest().getBody()))
                : bodies.read(request).flatMap(this::answerOne).flatMap(answer -> Bodies.ok(type, answer));
    }

    private Mono<byte[]> answerOne(byte[] body) {
        if (body.length > Workers.HEAVY_BYTES) {
            return workers.run(true, () -> answers.answer(VendorTextReader.read(body)));
        }
        TextRequest text = VendorTextReader.read(body);
        return workers.run(text.text().html() != null, () -> answers.answer(text));
    }

    /**
     * Pieces are answered in parallel and in order, no more at once than there are workers; no further ones are asked for
     * before the caller has taken the answers.
     */
    Flux<byte[]> answerLines(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            LineSplitter splitter = new LineSplitter(bodies.limit());
            Flux<List<LineSplitter.Line>> lines = body.map(splitter::feed).concatWith(Mono.fromSupplier(splitter::end));
            return lines.filter(some -> !some.isEmpty())
                    .flatMapSequential(some -> workers.run(true, () -> answers.answer(some)), workers.count(), 1);
        });
    }

    Mono<ServerResponse> batch(ServerRequest request) {
        MediaType type = Bodies.requireType(request, MediaType.APPLICATION_JSON);
        Bodies.requireAccepted(request, type);
        return bodies.read(request).flatMap(body -> workers.run(true, () -> answers.answer(BatchReader.read(body))))
                .flatMap(answer -> Bodies.ok(type, answer));
    }
}
