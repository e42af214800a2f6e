package dev.whichmsp.table.json;

import dev.whichmsp.json.VerdictWriter;
import dev.whichmsp.table.row.AddedColumns;
import dev.whichmsp.table.row.Answer;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An answer as the last fields of a JSON object. */
final class AnswerFields {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswerFields() {}

    /** The fields alone, with a comma before them if the object has others. */
    static String behind(Collection<String> taken, Answer answer) {
        String object = object(null, AddedColumns.beside(taken), answer);
        return (taken.isEmpty() ? "" : ",") + object.substring(1, object.length() - 1);
    }

    /** An object of a line that is none, and the fields. */
    static String wrapping(String input, Answer answer) {
        return object(input, AddedColumns.FREE, answer);
    }

    private static String object(String input, AddedColumns columns, Answer answer) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            if (input != null) {
                json.writeStringProperty("input", input);
            }
            write(columns.names(), answer, answer.reason(), json);
            json.writeStringProperty(columns.names().get(4), answer.isFailed() ? null : answer.verdict().model());
            json.writeEndObject();
        }
        return out.toString();
    }

    /** Writes label, confidence, reason and signals under these names. */
    static void write(List<String> names, Answer answer, String reason, JsonGenerator json) {
        json.writeStringProperty(names.get(0), answer.label());
        json.writeName(names.get(1));
        if (answer.isFailed() || answer.verdict().confidence() == null) {
            json.writeNull();
        } else {
            json.writeNumber(Math.rint(answer.verdict().confidence() * 1e6) / 1e6);
        }
        json.writeStringProperty(names.get(2), reason);
        json.writeArrayPropertyStart(names.get(3));
        if (!answer.isFailed()) {
            answer.verdict().signals().forEach(signal -> VerdictWriter.write(signal, json));
        }
        json.writeEndArray();
    }
}
