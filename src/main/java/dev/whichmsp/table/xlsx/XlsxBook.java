package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.bytes.Disguise;
import dev.whichmsp.table.bytes.Heads;
import dev.whichmsp.table.row.TableException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook, which must be a file to be read: its strings stand behind its rows. */
final class XlsxBook implements Closeable {

    private final Path file;
    private final ReadableWorkbook workbook;

    private XlsxBook(Path file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /**
     * Stores a workbook and opens it.
     *
     * @throws TableException if this is no workbook, or one that takes too much memory or more than the limits
     * @throws IOException if it is damaged
     */
    static XlsxBook spool(InputStream in, WorkbookLimits limits) throws IOException {
        Path file = Files.createTempFile("whichmsp", ".xlsx");
        try {
            store(in, file, limits);
            requireZip(file);
            WorkbookCheck.check(file, limits);
            return open(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void store(InputStream in, Path file, WorkbookLimits limits) throws IOException {
        try (OutputStream out = new LimitedOutput(Files.newOutputStream(file), "workbook", limits.diskBytes())) {
            in.transferTo(out);
        }
    }

    private static void requireZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            Disguise.refuseOldWorkbook(head);
            if (!Heads.startsWith(head, 'P', 'K', 3, 4)) {
                throw noWorkbook();
            }
        }
    }

    /** What comes of a file that is something else. */
    static TableException noWorkbook() {
        return new TableException("This is no Excel workbook (.xlsx): save it as one, or name its format with --format");
    }

    private static XlsxBook open(Path file) throws IOException {
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            if (workbook.getSheets().findFirst().isEmpty()) {
                workbook.close();
                throw new TableException("The workbook has no sheet: put the table on one, with a header above it");
            }
            return new XlsxBook(file, workbook);
        } catch (TableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    /**
     * What a damaged workbook comes to.
     *
     * @param message the library's, which may name classes and go on for lines
     */
    static IOException damaged(String message, Exception cause) {
        String first = String.valueOf(message).lines().findFirst().orElse("").replaceFirst("([a-z0-9]+\\.)+\\w+(Exception|Error): ", "");
        return new IOException("the workbook is damaged, or was not written by Excel's rules (" + first
                + "): open it in a spreadsheet program and save it again", cause instanceof IOException ? null : cause);
    }

    /** Whether its dates are counted from 1904, as on old Macintoshes. */
    boolean countsFrom1904() {
        return workbook.isDate1904();
    }

    List<Sheet> sheets() {
        return workbook.getSheets().toList();
    }

    /** The sheet that is labelled. */
    Sheet table() {
        return sheets().stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).findFirst()
                .orElseGet(workbook::getFirstSheet);
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
