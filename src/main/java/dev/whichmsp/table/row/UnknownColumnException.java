package dev.whichmsp.table.row;

/** A table without a column that is needed; the message lists the columns that are there. */
public final class UnknownColumnException extends TableException {

    UnknownColumnException(String message) {
        super(message);
    }
}
