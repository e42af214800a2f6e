package dev.whichmsp.table.row;

import java.io.IOException;

/** Is told how labelling goes, on the thread that labels. */
public interface TableListener {

    /** Hears nothing. */
    TableListener NONE = new TableListener() {};

    /** Some more rows are done. */
    default void advanced(Summary soFar) throws IOException {}

    /**
     * A row could not be read.
     *
     * @param row its place, from 1, without the header
     * @param line the line it starts on, from 1
     * @param error why
     * @param input what was read
     */
    default void failed(long row, long line, String error, String input) throws IOException {}

    /** Whether to be told now where the run stands, so that another run can go on there. */
    default boolean wantsCheckpoint() {
        return false;
    }

    /** Everything up to here is handed to the output. */
    default void reached(Checkpoint checkpoint) throws IOException {}
}
