package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.ErrorResponse;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * A problem detail (RFC 9457).
 *
 * @param detail what was given, the rule and the remedy; null where the title says it all
 * @param field the field it is about, may be null
 */
record Problem(ProblemType type, String detail, String field) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The problem that an exception stands for. What is not foreseen says nothing of the inside. */
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
            return new Problem(ProblemType.ofStatus(e.getStatusCode().value()), null, null);
        }
        return new Problem(ProblemType.INTERNAL_ERROR, "The fault is ours, and the text was not kept.", null);
    }

    /** As a document. */
    byte[] toBytes() {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
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
