package dev.whichmsp.table.xlsx;

/**
 * How much of a workbook is taken from somebody who is not trusted.
 *
 * @param diskBytes the most that it, or the labelled one, may take on the temporary disk; packed as workbooks are
 * @param unpackedBytes the most that its parts may have together when unpacked
 */
public record WorkbookLimits(long diskBytes, long unpackedBytes) {

    /** Any size. */
    public static final WorkbookLimits NONE = new WorkbookLimits(Long.MAX_VALUE, Long.MAX_VALUE);
}
