package dev.whichmsp.command;

import dev.whichmsp.Label;
import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableListener;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how labelling goes when a person sits before it, and keeps the failed rows and the checkpoints. */
final class LabelProgress implements TableListener, AutoCloseable {

    private final AtomicLong bytesRead = new AtomicLong();
    private final ErrorLog errors;
    private final ResumeNote note;
    private ProgressBar bar;

    /**
     * Begins to listen.
     *
     * @param errors where failed rows go, or null
     * @param note where checkpoints go, or null
     */
    LabelProgress(ErrorLog errors, ResumeNote note) {
        this.errors = errors;
        this.note = note;
    }

    @Override
    public boolean wantsCheckpoint() {
        return note != null && note.isDue();
    }

    @Override
    public void reached(Checkpoint checkpoint) throws IOException {
        note.write(checkpoint, errors == null ? 0 : errors.length());
    }

    /**
     * Begins to show the progress.
     *
     * @param bytes the length of the input, or -1 if it is not known
     */
    void show(long bytes) {
        bar = new ProgressBarBuilder().setTaskName("label").setInitialMax(bytes).setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(500).setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
    }

    /** Whether the standard error goes to a terminal. */
    static boolean isTerminal() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            return Files.isSymbolicLink(error) ? Files.readSymbolicLink(error).toString().matches("/dev/(pts/.*|tty.*|console)")
                    : System.console() != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** The input, with what is read of it counted. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytesRead.addAndGet(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                bytesRead.addAndGet(Math.max(0, read));
                return read;
            }
        };
    }

    @Override
    public void advanced(Summary soFar) {
        if (bar == null) {
            return;
        }
        bar.stepTo(bytesRead.get());
        StringBuilder message = new StringBuilder(String.format(Locale.ROOT, "%,d rows, %,.0f/s", soFar.rows(),
                soFar.rows() / Math.max(soFar.seconds(), 1e-3)));
        for (Label label : Label.values()) {
            message.append(", ").append(label).append(' ').append(soFar.counts().get(label));
        }
        bar.setExtraMessage(message.toString());
    }

    @Override
    public void failed(long row, long line, String error, String input) throws IOException {
        if (errors != null) {
            errors.add(row, line, error, input);
        }
    }

    /** Hands all failed rows to their file. */
    void flush() throws IOException {
        if (errors != null) {
            errors.length();
        }
    }

    @Override
    public void close() throws IOException {
        if (bar != null) {
            bar.close();
        }
        if (errors != null) {
            errors.close();
        }
    }
}
