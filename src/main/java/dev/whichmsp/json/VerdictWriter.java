package dev.whichmsp.json;

import dev.whichmsp.Signal;
import dev.whichmsp.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes verdicts as JSON: always the same fields in the same order, absent ones as null. */
public final class VerdictWriter {

    /** The generator gathers what it writes: nearly every answer comes in one piece, for which room is made to measure. */
    private static final int UNSIZED = 0;

    private VerdictWriter() {}

    /** A verdict as one line of JSON, without a line end. */
    public static String toJson(Verdict verdict) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = Json.generator(out)) {
            write(verdict, json);
        }
        return out.toString();
    }

    /** The same in UTF-8, without a detour over characters; the verdict's id must be made of whole ones. */
    public static byte[] toBytes(Verdict verdict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(UNSIZED);
        try (JsonGenerator json = Json.generator(out)) {
            write(verdict, json);
        }
        return out.toByteArray();
    }

    /** Writes a verdict as an object. */
    public static void write(Verdict verdict, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", verdict.id());
        writeAnswer(verdict, json);
        json.writeEndObject();
    }

    /** Writes all of a verdict but its id, as properties of the object that is open. */
    public static void writeAnswer(Verdict verdict, JsonGenerator json) {
        json.writeStringProperty("label", verdict.label().toString());
        json.writeName("confidence");
        writeNumber(verdict.confidence(), json);
        json.writeStringProperty("reason", verdict.reason() == null ? null : verdict.reason().toString());
        json.writeObjectPropertyStart("scores");
        for (Map.Entry<String, Double> score : verdict.scores().entrySet()) {
            json.writeName(score.getKey());
            writeNumber(score.getValue(), json);
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("signals");
        verdict.signals().forEach(signal -> write(signal, json));
        json.writeEndArray();
        json.writeBooleanProperty("truncated", verdict.truncated());
        json.writeStringProperty("model", verdict.model());
    }

    /** Writes a signal as an object. */
    public static void write(Signal signal, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("term", signal.term());
        json.writeStringProperty("label", signal.label());
        json.writeName("weight");
        writeNumber(signal.weight(), json);
        json.writeArrayPropertyStart("spans");
        for (Signal.Span span : signal.spans()) {
            json.writeStartObject();
            json.writeStringProperty("field", span.field());
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Six decimals say all that a calibrated probability can; more would only look exact. */
    private static void writeNumber(Double number, JsonGenerator json) {
        if (number == null) {
            json.writeNull();
        } else {
            SixDecimals.write(number, json);
        }
    }
}
