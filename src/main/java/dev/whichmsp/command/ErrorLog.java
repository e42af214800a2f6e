package dev.whichmsp.command;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The failed rows, as JSON lines: {@code row, line, error, input}. */
final class ErrorLog implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final FileChannel file;
    private final BufferedWriter out;

    /** @param whole how many bytes of an earlier run's log are good and stay, 0 to begin */
    ErrorLog(Path path, long whole) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole).position(whole);
        this.out = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8));
    }

    /** The length so far, in bytes, all of them handed to the file. */
    long length() throws IOException {
        out.flush();
        return file.position();
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
