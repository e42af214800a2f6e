package dev.whichmsp.model;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A part of a model package that is read when it is first asked for. Thread-safe. */
final class Lazy<T> {

    /** Reads the part. */
    interface Source<T> {
        T read() throws IOException;
    }

    private Source<T> source;
    private T value;

    Lazy(Source<T> source) {
        this.source = source;
    }

    static <T> Lazy<T> of(T value) {
        return new Lazy<>(() -> value);
    }

    /**
     * The part.
     *
     * @throws UncheckedIOException if the package is damaged there
     */
    synchronized T get() {
        if (source != null) {
            try {
                value = source.read();
                source = null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return value;
    }
}
