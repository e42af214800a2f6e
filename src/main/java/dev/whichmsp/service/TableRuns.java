package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.table.TableLabeller;
import dev.whichmsp.table.TableOptions;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.UnknownColumnException;
import dev.whichmsp.table.xlsx.TableTooLargeException;
import dev.whichmsp.table.xlsx.WorkbookLimits;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Labels tables between a request's body and its response. The labeller blocks, so each run has a thread; runs beyond
 * {@value #MOST_RUNS} wait for one to end. A caller who neither sends nor takes anything for a while loses the run to the next.
 */
final class TableRuns implements AutoCloseable {

    private static final int MOST_RUNS = 16;

    /** Messages name the options of the command; its parameters over HTTP are called alike. */
    private static final Pattern OPTION = Pattern.compile("--(?=(title|text|url|html)\\b)");

    private final TableLabeller labeller;
    private final AnswerCounter counter;
    private final Duration idle;
    private final Scheduler scheduler = Schedulers.newBoundedElastic(MOST_RUNS, Integer.MAX_VALUE, "tables", 60, true);

    /** @param idle how long a caller may send or take nothing */
    TableRuns(VendorClassifier classifier, AnswerCounter counter, WorkbookLimits limits, Duration idle) {
        this.labeller = new TableLabeller(classifier, limits);
        this.idle = idle;
        this.counter = counter;
    }

    /**
     * The labelled table in pieces: none is made before it is asked for, and giving up ends the run.
     *
     * @param breakOff closes the connection to a caller who takes nothing of the answer
     */
    Flux<byte[]> label(Flux<DataBuffer> body, TableOptions options, Runnable breakOff) {
        return Flux.create(sink -> {
            BodyInput in = new BodyInput(body, idle);
            PieceOutput out = new PieceOutput(sink, idle, breakOff);
            sink.onDispose(() -> {
                in.close();
                out.close();
            });
            scheduler.schedule(() -> run(in, out, options, sink));
        });
    }

    private void run(BodyInput in, PieceOutput out, TableOptions options, FluxSink<byte[]> sink) {
        try {
            counter.count(labeller.label(in, out, options).counts());
            sink.complete();
        } catch (IOException | RuntimeException e) {
            if (!sink.isCancelled()) {
                sink.error(in.refusal() == null ? problem(e) : in.refusal());
            }
        }
    }

    private static Throwable problem(Exception e) {
        if (e instanceof UnknownColumnException) {
            return new ProblemException(ProblemType.UNKNOWN_COLUMN, OPTION.matcher(e.getMessage()).replaceAll(""));
        }
        if (e instanceof TableTooLargeException) {
            return new ProblemException(ProblemType.BODY_TOO_LARGE, e.getMessage());
        }
        if (e instanceof EOFException) {
            return new ProblemException(ProblemType.UNREADABLE_TABLE, "the packed table ends in its middle: it is cut off, send it whole");
        }
        if (e instanceof ZipException) {
            return new ProblemException(ProblemType.UNREADABLE_TABLE, "the packed table is damaged (" + e.getMessage() + "): pack it anew");
        }
        boolean ofTable = e instanceof TableException || e instanceof IOException && !(e instanceof FileSystemException);
        return ofTable ? new ProblemException(ProblemType.UNREADABLE_TABLE, "the table cannot be read: " + overHttp(e)) : e;
    }

    /** Messages name the options of the command. */
    private static String overHttp(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("--format( \\w+)?", "the Content-Type")
                .replace("--encoding", "charset in the Content-Type");
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
