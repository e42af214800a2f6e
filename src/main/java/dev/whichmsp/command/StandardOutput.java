package dev.whichmsp.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8, buffered; remembers why writing failed, which a {@link PrintWriter} forgets. */
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), false);
    private IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** What results are printed to. */
    PrintWriter writer() {
        return writer;
    }

    /** Writes what is buffered; gives what went wrong, or null: also null if the reader left, as {@code head} does. */
    String finish() {
        writer.flush();
        boolean left = failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
        return failure == null || left ? null : "the result cannot be written: " + failure.getMessage();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
