package dev.whichmsp.table;

/** A workbook beyond the {@link WorkbookLimits}; the message says which, and what to do. */
public final class TableTooLargeException extends TableException {

    private static final String REMEDY = ": send the table as CSV, which has no limit";

    private TableTooLargeException(String message) {
        super(message + REMEDY);
    }

    static TableTooLargeException onDisk(String what, long limit) {
        return new TableTooLargeException("The " + what + " has more than " + mebibytes(limit));
    }

    static TableTooLargeException unpacked(long limit) {
        return new TableTooLargeException("The workbook has more than " + mebibytes(limit) + " when unpacked");
    }

    static TableTooLargeException cell() {
        return new TableTooLargeException("The workbook has a cell of more than " + mebibytes(WorkbookCheck.MOST_TEXT)
                + ", far more than Excel allows");
    }

    private static String mebibytes(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
    }
}
