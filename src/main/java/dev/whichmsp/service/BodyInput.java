package dev.whichmsp.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/** A body as a stream that blocks. Holds few pieces, and asks for another only when one was read. */
final class BodyInput extends InputStream {

    private static final int PIECES = 4;

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final Pieces subscriber = new Pieces();
    private final Duration idle;
    private int place;
    private boolean ended;
    private IOException failure;
    private ProblemException refusal;

    /**
     * Begins to read a body.
     *
     * @param idle how long nothing may come while more is awaited, before it ends in a {@link #refusal}
     */
    BodyInput(Flux<DataBuffer> body, Duration idle) {
        this.idle = idle;
        body.subscribe(subscriber);
    }

    /** The problem for which the body is not read to its end; null if there is none. */
    synchronized ProblemException refusal() {
        return refusal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        boolean used;
        int count;
        synchronized (this) {
            byte[] piece = awaitPiece();
            if (piece == null) {
                return -1;
            }
            count = Math.min(length, piece.length - place);
            System.arraycopy(piece, place, target, offset, count);
            place += count;
            used = place == piece.length;
            if (used) {
                pieces.remove();
                place = 0;
            }
        }
        if (used) {
            subscriber.request(1);
        }
        return count;
    }

    /** The piece to read from, null at the end. */
    private byte[] awaitPiece() throws IOException {
        try {
            long until = System.nanoTime() + idle.toNanos();
            while (pieces.isEmpty() && !ended && failure == null) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    refuse(new ProblemException(ProblemType.CALLER_IDLE, "nothing of the table came for " + idle.toMillis() / 1000.0 + " s"
                            + ": send it without a longer pause, or raise whichmsp.table-idle"));
                } else {
                    wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        return pieces.peek();
    }

    @Override
    public synchronized int available() {
        return pieces.stream().mapToInt(piece -> piece.length).sum() - place;
    }

    /** Takes no more of the body; whoever is reading gets an error. */
    @Override
    public void close() {
        subscriber.cancel();
        fail(new IOException("the body was given up"));
    }

    private synchronized void fail(IOException cause) {
        if (failure == null) {
            failure = cause;
            pieces.clear();
            notifyAll();
        }
    }

    private synchronized void add(byte[] piece) {
        if (piece.length == 0) {
            subscriber.request(1);
        } else if (failure == null) {
            pieces.add(piece);
            notifyAll();
        }
    }

    private void refuse(ProblemException problem) {
        refusal = problem;
        close();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private final class Pieces extends BaseSubscriber<DataBuffer> {

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(PIECES);
        }

        @Override
        protected void hookOnNext(DataBuffer buffer) {
            add(Bodies.toBytes(buffer));
        }

        @Override
        protected void hookOnComplete() {
            end();
        }

        @Override
        protected void hookOnError(Throwable cause) {
            fail(new IOException("the body broke off", cause));
        }
    }
}
