package dev.whichmsp.table;

import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.RowWriter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableListener;
import dev.whichmsp.table.row.Tally;
import java.io.IOException;

/** Chooses among labelled rows, hands them to the writer in order, and counts. */
final class RowSink implements Pipeline.Writer {

    private final RowWriter out;
    private final TableListener listener;
    private final Tally tally = new Tally();

    RowSink(RowWriter out, TableListener listener) {
        this.out = out;
        this.listener = listener;
    }

    /** Goes on counting where another run stood. */
    void restore(Checkpoint checkpoint) {
        tally.restore(checkpoint);
    }

    @Override
    public void write(Pipeline.Batch batch, boolean idle) throws IOException {
        for (LabelledRow row : batch.rows()) {
            write(row);
        }
        if (idle) {
            out.flush();
        }
        listener.advanced(tally.summary());
        if (listener.wantsCheckpoint()) {
            out.flush();
            listener.reached(tally.checkpoint(batch.reached()));
        }
    }

    private void write(LabelledRow row) throws IOException {
        if (row.answer() == null) {
            out.write(row.row(), row.answer(), row.output());
            return;
        }
        tally.count(row.answer());
        if (row.answer().isFailed()) {
            listener.failed(row.row().number(), row.row().line(), row.answer().error(), row.row().input());
        }
        if (row.repeated()) {
            tally.countDuplicate();
        }
        if (row.output() != null) {
            out.write(row.row(), row.answer(), row.output());
            tally.countWritten();
        }
    }

    Summary summary() {
        return tally.summary();
    }
}
