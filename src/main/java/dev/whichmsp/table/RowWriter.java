package dev.whichmsp.table;

import java.io.IOException;

/** Writes labelled rows one after the other, on one thread. */
interface RowWriter {

    void write(LabelledRow row) throws IOException;

    /** Lets readers of the output see what was written so far, where the format allows it. */
    void flush() throws IOException;

    /** Writes what comes behind the last row. */
    void finish(Summary summary) throws IOException;
}
