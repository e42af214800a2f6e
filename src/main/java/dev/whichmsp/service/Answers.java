package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.Verdict;
import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.TextRequest;
import dev.whichmsp.json.VendorTextReader;
import dev.whichmsp.json.VerdictWriter;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Requests as bytes in, answers as bytes out, both JSON in UTF-8. */
final class Answers {

    private static final JsonFactory JSON = new JsonFactory();

    private final VendorClassifier classifier;
    private final AnswerCounter counter;

    Answers(VendorClassifier classifier, AnswerCounter counter) {
        this.classifier = classifier;
        this.counter = counter;
    }

    /**
     * The verdict on a request.
     *
     * @throws BadTextException if the model has no threshold for its error rate
     */
    Verdict verdict(TextRequest request) {
        Verdict verdict = classifier.classify(request.text(), request.options(classifier));
        counter.count(verdict.label());
        return verdict;
    }

    /** The answer to one request. */
    byte[] answer(TextRequest request) {
        return VerdictWriter.toJson(verdict(request)).getBytes(StandardCharsets.UTF_8);
    }

    /** The answer to a batch: an answer or an error for each item, and how often each label was given. */
    byte[] answer(Batch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + 512 * batch.items().size());
        try (JsonGenerator json = JSON.createGenerator(out)) {
            BatchWriter writer = new BatchWriter(json);
            for (Batch.Item item : batch.items()) {
                writer.write(item, this);
            }
            writer.end();
        }
        return out.toByteArray();
    }

    /** The answers to some lines of a stream, each a line; a bad line gets an object with its error. */
    byte[] answer(List<LineSplitter.Line> lines) {
        StringBuilder out = new StringBuilder(512 * lines.size());
        for (LineSplitter.Line line : lines) {
            out.append(answer(line)).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String answer(LineSplitter.Line line) {
        try {
            return VerdictWriter.toJson(verdict(VendorTextReader.read(line.requireBytes())));
        } catch (BadTextException e) {
            return error(e.id(), Problem.of(e), line.number());
        } catch (RuntimeException e) {
            return error(null, Problem.report(e), line.number());
        }
    }

    private static String error(String id, Problem problem, long line) {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeObjectPropertyStart("error");
            problem.writeTo(json);
            json.writeNumberProperty("line", line);
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString();
    }
}
