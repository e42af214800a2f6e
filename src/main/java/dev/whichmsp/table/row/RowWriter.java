package dev.whichmsp.table.row;

import java.io.IOException;

/** Writes labelled rows one after the other, on one thread. */
public interface RowWriter {

    /**
     * Writes one row.
     *
     * @param row as it was read
     * @param answer null for a blank row
     * @param output what {@link Row#with} made of both
     */
    void write(Row row, Answer answer, byte[] output) throws IOException;

    /** Lets readers of the output see what was written so far, where the format allows it. */
    void flush() throws IOException;

    /** Writes what comes behind the last row. */
    void finish(Summary summary) throws IOException;
}
