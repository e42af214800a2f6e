package dev.whichmsp.table.row;

import java.io.Closeable;
import java.io.IOException;

/** Reads a table row by row, on one thread. */
public interface RowReader extends Closeable {

    /** The next row, or null at the end. */
    Row next() throws IOException;

    /** Whether a row can be read without waiting for more input. */
    boolean isReady() throws IOException;

    /** How far the rows so far reach. */
    Position position();

    /**
     * A place between two rows.
     *
     * @param offset the bytes before it
     * @param records the records before it, the header and blank lines among them
     * @param line the line behind it, from 1
     */
    record Position(long offset, long records, long line) {}
}
