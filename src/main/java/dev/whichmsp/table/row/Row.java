package dev.whichmsp.table.row;

import dev.whichmsp.VendorText;

/** A row as it was read. Reading it out may take time, and is done on any thread. */
public interface Row {

    /** The row's place, from 1, without the header. */
    long number();

    /** The line that it starts on, from 1. */
    long line();

    /** About how many bytes it takes. */
    int size();

    /** Whether there is nothing to label; such rows come out as they are. */
    boolean isBlank();

    /**
     * What to classify.
     *
     * @throws BadRowException if the row cannot be read; the message says why
     */
    VendorText text() throws BadRowException;

    /**
     * The row as it is written: its own bytes, with the answer added.
     *
     * @param answer null for a blank row: its own bytes alone
     * @return empty if the format's writer makes the bytes itself
     */
    byte[] with(Answer answer);

    /** What was read, for a report of the error. */
    String input();
}
