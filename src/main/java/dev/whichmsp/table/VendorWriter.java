package dev.whichmsp.table;

import java.io.IOException;

/** Writes vendors one after the other, on one thread. */
interface VendorWriter {

    void write(Vendor vendor) throws IOException;

    /** Writes what comes behind the last vendor. */
    void finish(Summary summary) throws IOException;
}
