package dev.whichmsp.service;

import dev.whichmsp.Label;
import dev.whichmsp.Verdict;
import dev.whichmsp.json.VerdictWriter;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes {@code {"results": [ … ], "summary": {label: count}, "errors": count}}. */
final class BatchWriter {

    private final JsonGenerator json;
    private final Map<Label, Integer> summary = new EnumMap<>(Label.class);
    private int errors;

    BatchWriter(JsonGenerator json) {
        this.json = json;
        for (Label label : Label.values()) {
            summary.put(label, 0);
        }
        json.writeStartObject();
        json.writeArrayPropertyStart("results");
    }

    void write(Batch.Item item, Answers answers) {
        if (item.fault() != null) {
            write(item.fault().id(), item.fault());
            return;
        }
        Verdict verdict;
        try {
            verdict = answers.verdict(item.request());
        } catch (RuntimeException e) {
            write(item.request().text().id(), e);
            return;
        }
        summary.merge(verdict.label(), 1, Integer::sum);
        VerdictWriter.write(verdict, json);
    }

    private void write(String id, RuntimeException fault) {
        errors++;
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeObjectPropertyStart("error");
        Problem.report(fault).writeTo(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    void end() {
        json.writeEndArray();
        json.writeObjectPropertyStart("summary");
        summary.forEach((label, count) -> json.writeNumberProperty(label.toString(), count));
        json.writeEndObject();
        json.writeNumberProperty("errors", errors);
        json.writeEndObject();
    }
}
