package dev.whichmsp.table.rollup;

import dev.whichmsp.table.row.Summary;
import java.io.IOException;

/** Writes vendors one after the other, on one thread. */
public interface VendorWriter {

    /** Writes one vendor, or one row that belongs to none. */
    void write(Vendor vendor) throws IOException;

    /** Writes what comes behind the last vendor. */
    void finish(Summary summary) throws IOException;
}
