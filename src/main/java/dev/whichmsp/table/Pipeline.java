package dev.whichmsp.table;

import dev.whichmsp.table.row.Row;
import dev.whichmsp.table.row.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Moves rows from one reader over many threads to one writer, in the order in which they were read. Batches wait in a queue of
 * fixed length, so that memory stays the same whatever the size, and a slow writer slows the reader down.
 */
final class Pipeline {

    /** Enough rows for handing them over to cost nothing beside classifying them. */
    private static final int BATCH_ROWS = 256;
    private static final int BATCH_BYTES = 1 << 18;

    /** Batches that wait for every thread. */
    private static final int BATCHES_PER_THREAD = 3;

    /** The most that waits, in bytes read, whatever the number of batches: rows may take megabytes. */
    private static final int WAITING_BYTES = 16 << 20;

    /**
     * Rows that were read together.
     *
     * @param rows empty at the end of the table
     * @param bytes their length in the file
     * @param reached how far the table is read behind them
     */
    record Batch(List<LabelledRow> rows, int bytes, RowReader.Position reached) {}

    /** Takes batches in order, on the thread that runs the pipeline. */
    interface Writer {
        /** @param idle whether no other batch is waiting, so that a reader of the output should see it now */
        void write(Batch batch, boolean idle) throws IOException;
    }

    private final RowReader reader;
    private final RowLabeller labeller;
    private final BlockingQueue<Future<Batch>> queue;
    private final Semaphore room = new Semaphore(WAITING_BYTES);
    private final ExecutorService workers;

    Pipeline(RowReader reader, RowLabeller labeller, int threads) {
        this.reader = reader;
        this.labeller = labeller;
        this.queue = new ArrayBlockingQueue<>(threads * BATCHES_PER_THREAD);
        this.workers = Executors.newFixedThreadPool(threads, work -> daemon(work, "whichmsp-label"));
    }

    /**
     * Runs to the end of the table; the reader is left open.
     *
     * @throws IOException if reading or writing fails, or the thread is interrupted; nothing runs on then
     */
    void run(Writer writer) throws IOException {
        Thread reading = daemon(this::read, "whichmsp-read");
        reading.start();
        try {
            for (Batch batch = take(); !batch.rows().isEmpty(); batch = take()) {
                writer.write(batch, queue.isEmpty());
                room.release(batch.bytes());
            }
        } finally {
            reading.interrupt();
            workers.shutdownNow();
        }
    }

    private Batch take() throws IOException {
        try {
            return queue.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("labelling was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("labelling failed: " + e.getCause(), e.getCause());
        }
    }

    private void read() {
        try {
            boolean more = true;
            while (more) {
                List<Row> rows = batch();
                RowReader.Position reached = reader.position();
                int bytes = bytes(rows);
                more = !rows.isEmpty();
                room.acquire(bytes);
                queue.put(workers.submit(() -> new Batch(labelled(rows), bytes, reached)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            fail(e);
        }
    }

    private static int bytes(List<Row> rows) {
        int bytes = 0;
        for (Row row : rows) {
            bytes += row.size();
        }
        return bytes;
    }

    /** In a plain loop: as a stream it would be compiled anew around the whole classifier. */
    private List<LabelledRow> labelled(List<Row> rows) {
        List<LabelledRow> labelled = new ArrayList<>(rows.size());
        for (Row row : rows) {
            labelled.add(labeller.label(row));
        }
        return labelled;
    }

    private List<Row> batch() throws IOException {
        List<Row> rows = new ArrayList<>(BATCH_ROWS);
        int bytes = 0;
        while (rows.size() < BATCH_ROWS && bytes < BATCH_BYTES && (rows.isEmpty() || reader.isReady())) {
            Row row = reader.next();
            if (row == null) {
                break;
            }
            rows.add(row);
            bytes += row.size();
        }
        return rows;
    }

    private void fail(Throwable e) {
        try {
            queue.put(CompletableFuture.failedFuture(e));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
