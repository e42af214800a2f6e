package dev.whichmsp.table.bytes;

/**
 * The bytes of one record as they stand in the file.
 *
 * @param bytes the record with its line end
 * @param length how many of them come before the line end
 * @param delimiters where those between its cells begin; none where there is a fault, or but one cell
 * @param number the record's place, from 0
 * @param line the line it starts on, from 1
 * @param fault why it cannot be split into cells, or null
 */
public record RawRecord(byte[] bytes, int length, int[] delimiters, long number, long line, String fault) {

    /** Whether nothing stands before the line end. */
    public boolean isBlank() {
        return length == 0;
    }

    /** The first {@code kept} bytes, what is added behind them, and the line end. */
    public byte[] with(int kept, byte[] added) {
        byte[] whole = new byte[kept + added.length + bytes.length - length];
        System.arraycopy(bytes, 0, whole, 0, kept);
        System.arraycopy(added, 0, whole, kept, added.length);
        System.arraycopy(bytes, length, whole, kept + added.length, bytes.length - length);
        return whole;
    }
}
