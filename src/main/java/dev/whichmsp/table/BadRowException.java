package dev.whichmsp.table;

/** A row that cannot be read; its message stands in the row's {@code reason}, and the run goes on. */
final class BadRowException extends Exception {

    BadRowException(String message) {
        super(message, null, false, false);
    }
}
