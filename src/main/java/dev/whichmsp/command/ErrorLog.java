package dev.whichmsp.command;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The failed rows, as JSON lines: {@code row, line, error, input}. */
final class ErrorLog implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final BufferedWriter out;

    ErrorLog(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file);
    }

    void add(long row, long line, String error, String input) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("row", row);
            json.writeNumberProperty("line", line);
            json.writeStringProperty("error", error);
            json.writeStringProperty("input", input);
            json.writeEndObject();
        }
        out.write(text.append('\n').toString());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
