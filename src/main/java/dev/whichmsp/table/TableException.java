package dev.whichmsp.table;

/** A table that cannot be labelled at all: a column is missing, or the format is none of those read. Nothing was written. */
public sealed class TableException extends RuntimeException permits TableTooLargeException, UnknownColumnException {

    public TableException(String message) {
        super(message);
    }
}
