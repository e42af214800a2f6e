package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.row.TableException;
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
final class WorkbookCheck {

    /** All but the sheets may be held in memory; more than this, in bytes, is refused. */
    static final long MOST_HELD = 256L << 20;

    /** The longest piece between two tags, in bytes: what a cell takes in memory. Excel allows 32,767 characters. */
    static final long MOST_CELL = 1 << 20;

    /** The longest row, in bytes. */
    static final long MOST_ROW = 64L << 20;

    /** How the tag of a row begins, without and with a prefix. */
    private static final int ROW = '<' << 24 | 'r' << 16 | 'o' << 8 | 'w';
    private static final int PREFIXED_ROW = ':' << 24 | 'r' << 16 | 'o' << 8 | 'w';

    private final byte[] buffer = new byte[1 << 16];
    private final long limit;
    private long unpacked;
    private long held;

    private WorkbookCheck(long limit) {
        this.limit = limit;
    }

    /**
     * Checks a file.
     *
     * @throws TableTooLargeException if it takes too much memory, or more than the limits allow when unpacked
     * @throws TableException if it is no workbook
     * @throws IOException if it is damaged
     */
    static void check(Path file, WorkbookLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw XlsxBook.noWorkbook();
            }
            new WorkbookCheck(limits.unpackedBytes()).unpack(zip);
        } catch (ZipException e) {
            throw XlsxBook.damaged(e.getMessage(), e);
        }
    }

    private void unpack(ZipFile zip) throws IOException {
        for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements();) {
            ZipEntry part = each.nextElement();
            boolean sheet = part.getName().startsWith("xl/worksheets/");
            Lengths lengths = new Lengths(sheet || part.getName().endsWith("sharedStrings.xml"), sheet);
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    count(read, sheet);
                    lengths.add(buffer, read);
                }
            }
        }
    }

    private void count(int read, boolean sheet) {
        unpacked += read;
        held += sheet ? 0 : read;
        if (unpacked > limit) {
            throw TableTooLargeException.unpacked(limit);
        }
        if (held > MOST_HELD) {
            throw TableTooLargeException.held(MOST_HELD);
        }
    }

    /** Measures the cells and rows of a part. */
    private static final class Lengths {

        private final boolean cells;
        private final boolean rows;
        private long cell;
        private long row;
        private int last;

        Lengths(boolean cells, boolean rows) {
            this.cells = cells;
            this.rows = rows;
        }

        void add(byte[] bytes, int length) {
            for (int i = 0; cells && i < length; i++) {
                last = last << 8 | bytes[i] & 0xFF;
                cell = bytes[i] == '<' ? 0 : cell + 1;
                row = last == ROW || last == PREFIXED_ROW ? 0 : row + 1;
                if (cell > MOST_CELL) {
                    throw TableTooLargeException.cell(MOST_CELL);
                }
                if (rows && row > MOST_ROW) {
                    throw TableTooLargeException.row(MOST_ROW);
                }
            }
        }
    }
}
