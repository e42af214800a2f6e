package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.Verdict;
import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.Json;
import dev.whichmsp.json.TextRequest;
import dev.whichmsp.json.VendorTextReader;
import dev.whichmsp.json.VerdictWriter;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Requests as bytes in, answers as bytes out, both JSON in UTF-8. */
final class Answers {

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
        return VerdictWriter.toBytes(verdict(request));
    }

    /** The answer to a batch: an answer or an error for each item, and how often each label was given. */
    byte[] answer(Batch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + 512 * batch.items().size());
        try (JsonGenerator json = Json.generator(out)) {
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
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 * lines.size());
        for (LineSplitter.Line line : lines) {
            out.writeBytes(answer(line));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private byte[] answer(LineSplitter.Line line) {
        try {
            return answer(VendorTextReader.read(line.requireBytes()));
        } catch (BadTextException e) {
            return error(e.id(), Problem.of(e), line.number());
        } catch (RuntimeException e) {
            return error(null, Problem.report(e), line.number());
        }
    }

    private static byte[] error(String id, Problem problem, long line) {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeObjectPropertyStart("error");
            problem.writeTo(json);
            json.writeNumberProperty("line", line);
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
