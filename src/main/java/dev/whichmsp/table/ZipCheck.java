package dev.whichmsp.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, to refuse one that would fill the memory when it is read. What its
 * directory says of lengths is not believed.
 */
final class ZipCheck {

    /** All but the sheets is held in memory; more than this, in bytes, is refused. */
    private static final long MOST_HELD = 256L << 20;

    /** The longest text or tag: Excel takes 32,767 characters in a cell. */
    private static final long MOST_TEXT = RecordSplitter.MOST_BYTES;

    /** The longest row. */
    private static final long MOST_ROW = 64L << 20;

    /** The end of a tag's name that begins a row, with or without a prefix: {@code <row} or {@code :row}. */
    private static final int ROW = 'r' << 16 | 'o' << 8 | 'w';

    private final byte[] buffer = new byte[1 << 16];

    private ZipCheck() {}

    /** @throws TableException if this is no workbook, or one that takes too much memory */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new TableException("This is no Excel workbook (.xlsx): save it as one, or name its format with --format");
            }
            ZipCheck check = new ZipCheck();
            long held = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                try (InputStream in = zip.getInputStream(entry)) {
                    held += sheet ? check.sheet(in) : check.held(in, MOST_HELD - held);
                }
            }
        } catch (ZipException e) {
            throw XlsxBook.damaged(e.getMessage(), e);
        }
    }

    private long held(InputStream in, long most) throws IOException {
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            if (length > most) {
                throw new TableException("The workbook holds more than " + (MOST_HELD >> 20)
                        + " MB of strings and styles, the most that is read: save the table as CSV, which has no limit");
            }
        }
        return length;
    }

    private long sheet(InputStream in) throws IOException {
        long text = 0;
        long row = 0;
        int last = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                last = last << 8 | buffer[i] & 0xFF;
                text = buffer[i] == '<' ? 0 : text + 1;
                row = (last & 0xFFFFFF) == ROW ? 0 : row + 1;
                if (text > MOST_TEXT || row > MOST_ROW) {
                    throw new TableException("A " + (text > MOST_TEXT ? "cell of the workbook is longer than " + (MOST_TEXT >> 20)
                            : "row of the workbook is longer than " + (MOST_ROW >> 20)) + " MB, the most that is read: shorten it");
                }
            }
        }
        return 0;
    }
}
