package dev.whichmsp.table.row;

/** A row that cannot be read; its message stands in the row's {@code reason}, and the run goes on. */
public final class BadRowException extends Exception {

    /** @param message what is wrong with the row, for whoever mends it */
    public BadRowException(String message) {
        super(message, null, false, false);
    }
}
