package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.row.TableException;

/** A workbook beyond the {@link WorkbookLimits}, or of more than is ever held in memory; the message says which, and what to do. */
public final class TableTooLargeException extends TableException {

    private static final String AS_CSV = ": save the table as CSV, which has no limit";

    private TableTooLargeException(String message) {
        super(message);
    }

    static TableTooLargeException onDisk(String what, long limit) {
        return new TableTooLargeException("The " + what + " has more than " + mebibytes(limit) + AS_CSV);
    }

    static TableTooLargeException unpacked(long limit) {
        return new TableTooLargeException("The workbook has more than " + mebibytes(limit) + " when unpacked" + AS_CSV);
    }

    static TableTooLargeException held(long limit) {
        return new TableTooLargeException("The workbook has more than " + mebibytes(limit) + " of strings, styles and pictures" + AS_CSV);
    }

    static TableTooLargeException cell(long limit) {
        return new TableTooLargeException("The workbook has a cell of more than " + mebibytes(limit)
                + ", far more than Excel allows: shorten it");
    }

    static TableTooLargeException row(long limit) {
        return new TableTooLargeException("The workbook has a row of more than " + mebibytes(limit) + ", the most that is read: shorten it");
    }

    private static String mebibytes(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
    }
}
