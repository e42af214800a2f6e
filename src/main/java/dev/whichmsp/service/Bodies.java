package dev.whichmsp.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes bodies as bytes, and holds requests to their media types and limits. */
final class Bodies {

    private final int limit;

    /** For bodies of up to so many bytes. */
    Bodies(int limit) {
        this.limit = limit;
    }

    /** How many bytes a body, or a line of a stream, may have. */
    int limit() {
        return limit;
    }

    /** The whole body; an error with {@link ProblemType#BODY_TOO_LARGE} if it is over the limit. */
    Mono<byte[]> read(ServerRequest request) {
        ServerHttpRequest http = request.exchange().getRequest();
        if (http.getHeaders().getContentLength() > limit) {
            return Mono.error(this::tooLarge);
        }
        return DataBufferUtils.join(http.getBody(), limit).map(Bodies::toBytes).defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge());
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, "the body has more than " + limit
                + " bytes: send less at once, send a stream of lines as application/x-ndjson, or raise whichmsp.max-body");
    }

    /** The buffer's bytes; the buffer is released. */
    static byte[] toBytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /**
     * The media type of a request's body.
     *
     * @throws ProblemException if it is none of those known
     */
    static MediaType requireType(ServerRequest request, MediaType... known) {
        HttpHeaders headers = request.exchange().getRequest().getHeaders();
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("the body is encoded as " + encoding + ": send it plain", known);
        }
        MediaType given;
        try {
            given = headers.getContentType();
        } catch (InvalidMediaTypeException e) {
            throw unsupported("the Content-Type is malformed", known);
        }
        for (MediaType type : known) {
            if (type.equalsTypeAndSubtype(given)) {
                if (given.getCharset() != null && !given.getCharset().equals(StandardCharsets.UTF_8)) {
                    throw unsupported("the body is in " + given.getCharset() + ": send UTF-8", known);
                }
                return type;
            }
        }
        throw unsupported(given == null ? "there is no Content-Type" : "the Content-Type is " + given.getType() + "/"
                + given.getSubtype(), known);
    }

    private static ProblemException unsupported(String fault, MediaType... known) {
        String types = String.join(" or ", List.of(known).stream().map(MediaType::toString).toList());
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, fault + ": this call takes " + types)
                .header(HttpHeaders.ACCEPT, types.replace(" or ", ", "));
    }

    /**
     * Checks that the caller accepts a media type.
     *
     * @throws ProblemException if not
     */
    static void requireAccepted(ServerRequest request, MediaType type) {
        String accept = request.exchange().getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        if (accept == null || accept.equals(MediaType.ALL_VALUE)) {
            return;
        }
        boolean accepted;
        try {
            accepted = request.headers().accept().stream().anyMatch(a -> a.includes(type) && a.getQualityValue() > 0);
        } catch (InvalidMediaTypeException e) {
            accepted = false;
        }
        if (!accepted) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "this call answers in " + type + ": accept it");
        }
    }

    /** A response of these bytes. */
    static Mono<ServerResponse> ok(MediaType type, byte[] body) {
        return ServerResponse.ok().contentType(type).contentLength(body.length)
                .body((response, context) -> response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body))));
    }

    /** A response of these pieces, each sent on as it comes. */
    static Mono<ServerResponse> stream(MediaType type, Flux<byte[]> pieces) {
        return ServerResponse.ok().contentType(type).body((response, context) -> response.writeAndFlushWith(
                pieces.map(piece -> Mono.fromSupplier(() -> response.bufferFactory().wrap(piece)))));
    }
}
