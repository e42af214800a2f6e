package dev.whichmsp.service;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.Label;
import dev.whichmsp.Reason;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.Json;
import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.signal.Lexicon;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Describes the loaded model as JSON. */
final class ModelWriter {

    /** Provenance whose keys begin so was measured when the model was made, and is told apart as its accuracy. */
    private static final String ACCURACY = "accuracy.";

    private final VendorModel model;
    private final int maxBody;

    ModelWriter(VendorModel model, int maxBody) {
        this.model = model;
        this.maxBody = maxBody;
    }

    byte[] model() {
        return object(json -> {
            json.writeStringProperty("name", model.name());
            writeStrings("labels", List.of(Label.values()), json);
            writeStrings("reasons", List.of(Reason.values()), json);
            writeLimits(json);
            writeThresholds(model.calibration(), json);
            writeProvenance(json);
        });
    }

    byte[] signals(List<Lexicon.Signal> signals) {
        return object(json -> {
            json.writeStringProperty("model", model.name());
            json.writeNumberProperty("count", signals.size());
            json.writeArrayPropertyStart("signals");
            for (Lexicon.Signal signal : signals) {
                json.writeStartObject();
                json.writeStringProperty("term", signal.term());
                json.writeStringProperty("label", signal.outcome().label());
                writeStrings("variants", signal.variants(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void writeLimits(JsonGenerator json) {
        json.writeObjectPropertyStart("limits");
        json.writeNumberProperty("maxBodyBytes", maxBody);
        json.writeNumberProperty("maxTextCharacters", VendorText.MOST_CHARACTERS);
        json.writeNumberProperty("maxBatchItems", Batch.MOST_ITEMS);
        json.writeNumberProperty("maxSignals", ClassifyOptions.MOST_SIGNALS);
        json.writeNumberProperty("maxSpansPerSignal", VendorClassifier.MOST_SPANS);
        json.writeEndObject();
    }

    private static void writeThresholds(Calibration calibration, JsonGenerator json) {
        json.writeNumberProperty("threshold", calibration.threshold());
        json.writeNumberProperty("margin", calibration.margin());
        json.writeArrayPropertyStart("errorRates");
        for (Calibration.ErrorRate promise : calibration.errorRates()) {
            json.writeStartObject();
            json.writeNumberProperty("maxErrorRate", promise.rate());
            json.writeNumberProperty("threshold", promise.threshold());
            json.writeNumberProperty("coverage", promise.coverage());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeProvenance(JsonGenerator json) {
        json.writeObjectPropertyStart("provenance");
        model.provenance().forEach((key, value) -> {
            if (!key.startsWith(ACCURACY)) {
                json.writeStringProperty(key, value);
            }
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("accuracy");
        model.provenance().forEach((key, value) -> {
            if (key.startsWith(ACCURACY)) {
                json.writeName(key.substring(ACCURACY.length()));
                json.writeNumber(new BigDecimal(value));
            }
        });
        json.writeEndObject();
    }

    private static void writeStrings(String name, List<?> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    private static byte[] object(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
