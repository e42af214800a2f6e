package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.Json;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.ErrorResponse;
import tools.jackson.core.JsonGenerator;

/**
 * A problem detail (RFC 9457).
 *
 * @param detail what was given, the rule and the remedy; null where the title says it all
 * @param field the field it is about, may be null
 */
record Problem(ProblemType type, String detail, String field) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
    private static final int SHOWN_FRAMES = 12;
    private static final String NOWHERE = "there is nothing at this address: /v3/api-docs lists the calls";
    /** The problem that an exception stands for; what is not foreseen says nothing of the inside, and is logged. */
    static Problem report(Throwable cause) {
        Problem problem = of(cause);
        if (problem.type == ProblemType.INTERNAL_ERROR) {
            log(cause);
        }
        return problem;
    }

    /** The problem that an exception stands for. */
    static Problem of(Throwable cause) {
        if (cause instanceof ProblemException e) {
            return e.problem();
        }
        if (cause instanceof BadTextException e) {
            return new Problem(ProblemType.of(e.kind()), e.getMessage(), e.field());
        }
        if (cause instanceof DataBufferLimitException) {
            return new Problem(ProblemType.BODY_TOO_LARGE, null, null);
        }
        if (cause instanceof ErrorResponse e) {
            ProblemType type = ProblemType.ofStatus(e.getStatusCode().value());
            return new Problem(type, type == ProblemType.NOT_FOUND ? NOWHERE : null, null);
        }
        return new Problem(ProblemType.INTERNAL_ERROR, "The fault is ours, and the text was not kept.", null);
    }

    /** Where it happened, without the message, which might repeat a text. */
    private static void log(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace()).limit(SHOWN_FRAMES).map(f -> "\n\tat " + f)
                .collect(Collectors.joining());
        LOG.error("A call failed with {}{}", cause.getClass().getName(), frames);
    }

    /** As a document. */
    byte[] toBytes() {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            writeTo(json);
            json.writeEndObject();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes its members into the object that is open. */
    void writeTo(JsonGenerator json) {
        json.writeStringProperty("type", type.uri());
        json.writeStringProperty("title", type.title());
        json.writeNumberProperty("status", type.status());
        if (detail != null) {
            json.writeStringProperty("detail", detail);
        }
        if (field != null) {
            json.writeStringProperty("field", field);
        }
    }
}
