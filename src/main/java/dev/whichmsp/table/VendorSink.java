package dev.whichmsp.table;

import dev.whichmsp.table.rollup.Vendor;
import dev.whichmsp.table.rollup.VendorRoll;
import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.Row;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableListener;
import dev.whichmsp.table.row.Tally;
import java.io.IOException;
import java.util.Iterator;

/** Rolls labelled rows up into vendors. Rows that belong to none are written at once, the vendors behind the last row. */
final class VendorSink implements Pipeline.Writer {

    private final VendorWriter out;
    private final VendorRoll roll;
    private final RowFilter filter;
    private final TableListener listener;
    private final Tally texts = new Tally();
    private final Tally vendors = new Tally();

    VendorSink(VendorWriter out, VendorRoll roll, RowFilter filter, TableListener listener) {
        this.out = out;
        this.roll = roll;
        this.filter = filter;
        this.listener = listener;
    }

    @Override
    public void write(Pipeline.Batch batch, boolean idle) throws IOException {
        for (LabelledRow row : batch.rows()) {
            if (row.answer() != null) {
                add(row);
            }
        }
        listener.advanced(texts.summary());
    }

    private void add(LabelledRow labelled) throws IOException {
        Row row = labelled.row();
        texts.count(labelled.answer());
        if (labelled.repeated()) {
            vendors.countDuplicate();
        }
        if (labelled.answer().isFailed()) {
            listener.failed(row.number(), row.line(), labelled.answer().error(), row.input());
        }
        Vendor alone = roll.add(row.number(), labelled.address(), labelled.answer());
        if (alone != null) {
            write(alone);
        }
    }

    private void write(Vendor vendor) throws IOException {
        vendors.count(vendor.answer());
        if (filter.keeps(vendor.answer())) {
            out.write(vendor);
            vendors.countWritten();
        }
    }

    /** Writes the vendors, and gives the counts: of rows read, and of vendors and rows alone by label. */
    Summary finish() throws IOException {
        for (Iterator<Vendor> each = roll.vendors().iterator(); each.hasNext();) {
            write(each.next());
        }
        Summary summary = vendors.summary().withRows(texts.summary().rows());
        out.finish(summary);
        return summary;
    }
}
