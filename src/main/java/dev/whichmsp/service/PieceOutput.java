package dev.whichmsp.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import reactor.core.publisher.FluxSink;

/** A response as a stream that blocks until another piece is asked for. */
final class PieceOutput extends OutputStream {

    private static final int MOST_BYTES = 1 << 16;

    private final FluxSink<byte[]> sink;
    private boolean closed;

    PieceOutput(FluxSink<byte[]> sink) {
        this.sink = sink;
        sink.onRequest(more -> wake());
    }

    @Override
    public void write(int unit) throws IOException {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int place = offset; place < offset + length; place += MOST_BYTES) {
            awaitRequest();
            sink.next(Arrays.copyOfRange(bytes, place, Math.min(place + MOST_BYTES, offset + length)));
        }
    }

    private synchronized void awaitRequest() throws IOException {
        try {
            while (!closed && sink.requestedFromDownstream() == 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("writing was interrupted");
        }
        if (closed) {
            throw new IOException("nobody takes the response any more");
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Nothing more is taken; whoever is writing gets an error. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
