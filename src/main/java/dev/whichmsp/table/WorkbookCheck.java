package dev.whichmsp.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a workbook before it is read, for what would take too much memory or time. What a zip says of its lengths may be a
 * lie, so where there is a limit all is unpacked once and counted.
 */
final class WorkbookCheck {

    /** The strings of all sheets are held in memory; more than this, in bytes, is refused. */
    private static final long MOST_STRINGS = 256L << 20;

    /** The longest piece between two tags, in bytes: what a cell takes in memory. Excel allows 32,767 characters. */
    static final int MOST_TEXT = 1 << 20;

    private final long limit;
    private long unpacked;

    private WorkbookCheck(long limit) {
        this.limit = limit;
    }

    /**
     * Checks a file.
     *
     * @throws TableException if it is no workbook, or one that takes too much memory
     */
    static void check(Path file, WorkbookLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new TableException("This is no Excel workbook (.xlsx): save it as one, or name its format with --format");
            }
            ZipEntry strings = zip.getEntry("xl/sharedStrings.xml");
            if (strings != null && strings.getSize() > MOST_STRINGS) {
                throw new TableException("The workbook holds " + (strings.getSize() >> 20) + " MB of strings, more than the "
                        + (MOST_STRINGS >> 20) + " MB that are read: save the table as CSV, which has no limit");
            }
            if (limits.unpackedBytes() < Long.MAX_VALUE) {
                new WorkbookCheck(limits.unpackedBytes()).unpack(zip);
            }
        } catch (ZipException e) {
            throw new TableException("This is no Excel workbook (.xlsx), or a damaged one (" + e.getMessage()
                    + "): save it again, or name its format with --format");
        }
    }

    private void unpack(ZipFile zip) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements();) {
            ZipEntry part = each.nextElement();
            try (InputStream in = zip.getInputStream(part)) {
                count(in, part.getName().endsWith(".xml"), buffer);
            }
        }
    }

    private void count(InputStream in, boolean xml, byte[] buffer) throws IOException {
        long text = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > limit) {
                throw TableTooLargeException.unpacked(limit);
            }
            for (int i = 0; i < read && xml; i++) {
                text = buffer[i] == '<' ? 0 : text + 1;
                if (text > MOST_TEXT) {
                    throw TableTooLargeException.cell();
                }
            }
        }
    }
}
