package dev.whichmsp.table.row;

/** A table that cannot be labelled at all: a column is missing, or the format is none of those read. Nothing was written. */
public class TableException extends RuntimeException {

    public TableException(String message) {
        super(message);
    }
}
