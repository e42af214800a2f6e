package dev.whichmsp.service;

import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.json.TextRequest;
import dev.whichmsp.json.VendorTextReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/label?text=…&title=…}: just the label, for a cell formula. */
final class LabelEndpoint {

    private static final MediaType TYPE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Set<String> PARAMETERS = Set.of("text", "title", VendorTextReader.MAX_ERROR_RATE);

    private final Answers answers;
    private final Workers workers;

    LabelEndpoint(Answers answers, Workers workers) {
        this.answers = answers;
        this.workers = workers;
    }

    Mono<ServerResponse> label(ServerRequest request) {
        Bodies.requireAccepted(request, MediaType.TEXT_PLAIN);
        TextRequest text = read(new Query(request, PARAMETERS));
        return workers.run(length(text.text()) > Workers.HEAVY_BYTES, () -> answers.verdict(text).label())
                .flatMap(label -> Bodies.ok(TYPE, label.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static TextRequest read(Query query) {
        VendorText text = VendorText.of(query.get("title"), query.get("text"));
        if (text.title() == null && text.text() == null) {
            throw new BadTextException(Kind.NOTHING_TO_READ, null, "nothing to read: give at least one of text and title");
        }
        return new TextRequest(text, query.number(VendorTextReader.MAX_ERROR_RATE));
    }

    private static int length(VendorText text) {
        return (text.title() == null ? 0 : text.title().length()) + (text.text() == null ? 0 : text.text().length());
    }
}
