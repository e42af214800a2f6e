package dev.whichmsp.service;

import dev.whichmsp.Label;
import dev.whichmsp.Verdict;
import dev.whichmsp.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes the manifest and the results of the reconciliation API 0.2. */
final class ReconcileWriter implements AutoCloseable {

    private static final String TYPE_NAME = "Market that is called MSP";

    /** The markets' names in words. */
    private static final Map<Label, String> NAMES = Map.of(Label.IT_MSP, "IT managed service provider (IT-MSP)",
            Label.BPO, "Business process outsourcer (BPO)", Label.STAFFING_MSP, "Staffing MSP (contingent-workforce programme)");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    private final JsonGenerator json = Json.generator(out);

    private ReconcileWriter() {
        json.writeStartObject();
    }

    /** What the service can do. */
    static byte[] manifest(String model) {
        try (ReconcileWriter writer = new ReconcileWriter()) {
            writer.json.writeArrayPropertyStart("versions");
            writer.json.writeString("0.2");
            writer.json.writeEndArray();
            writer.json.writeStringProperty("name", "WhichMSP");
            writer.json.writeStringProperty("identifierSpace", "urn:whichmsp:market");
            writer.json.writeStringProperty("schemaSpace", "urn:whichmsp:type");
            writer.json.writeStringProperty("serviceVersion", model);
            writer.json.writeArrayPropertyStart("defaultTypes");
            writer.writeType();
            writer.json.writeEndArray();
            writer.json.writeNumberProperty("batchSize", ReconcileReader.MOST_QUERIES);
            return writer.end();
        }
    }

    /** The results of a batch; {@code verdicts} in the order of {@code queries}. */
    static byte[] results(List<ReconcileQuery> queries, List<Verdict> verdicts) {
        try (ReconcileWriter writer = new ReconcileWriter()) {
            for (int i = 0; i < queries.size(); i++) {
                writer.writeResult(queries.get(i), verdicts.get(i));
            }
            return writer.end();
        }
    }

    private void writeResult(ReconcileQuery query, Verdict verdict) {
        json.writeObjectPropertyStart(query.name());
        json.writeArrayPropertyStart("result");
        if (query.isOfType() && verdict.confidence() != null) {
            Stream.of(Label.values()).filter(NAMES::containsKey)
                    .sorted(Comparator.comparingDouble(label -> -verdict.scores().get(label.toString()))).limit(query.limit())
                    .forEach(label -> writeCandidate(label, verdict));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeCandidate(Label label, Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("id", label.toString());
        json.writeStringProperty("name", NAMES.get(label));
        json.writeArrayPropertyStart("type");
        writeType();
        json.writeEndArray();
        json.writeNumberProperty("score", Math.rint(verdict.scores().get(label.toString()) * 1e4) / 1e2);
        json.writeBooleanProperty("match", verdict.label() == label);
        json.writeEndObject();
    }

    private void writeType() {
        json.writeStartObject();
        json.writeStringProperty("id", ReconcileQuery.TYPE);
        json.writeStringProperty("name", TYPE_NAME);
        json.writeEndObject();
    }

    private byte[] end() {
        json.writeEndObject();
        json.flush();
        return out.toByteArray();
    }

    @Override
    public void close() {
        json.close();
    }
}
