package dev.whichmsp.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.FluxSink;

/** A response as a stream that blocks until another piece is asked for. */
final class PieceOutput extends OutputStream {

    private static final int MOST_BYTES = 1 << 16;

    private final FluxSink<byte[]> sink;
    private final Duration idle;
    private final Runnable breakOff;
    private boolean closed;

    /**
     * Begins a response.
     *
     * @param idle how long nothing may be asked for; then whoever is writing gets an error
     * @param breakOff closes the connection then: what lies in its buffers would keep it open
     */
    PieceOutput(FluxSink<byte[]> sink, Duration idle, Runnable breakOff) {
        this.breakOff = breakOff;
        this.sink = sink;
        this.idle = idle;
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
            long until = System.nanoTime() + idle.toNanos();
            while (!closed && sink.requestedFromDownstream() == 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    breakOff.run();
                    throw new IOException("nobody took anything of the response for " + idle.toMillis() / 1000.0 + " s");
                }
                wait(left);
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
