package dev.whichmsp.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
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

    /** @throws TableException if this is no workbook, or one that takes too much memory */
    static XlsxBook spool(InputStream in, WorkbookLimits limits) throws IOException {
        Path file = Files.createTempFile("whichmsp", ".xlsx");
        try {
            store(in, file, limits);
            WorkbookCheck.check(file, limits);
            return new XlsxBook(file, new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false)));
        } catch (ExcelReaderException e) {
            Files.deleteIfExists(file);
            throw new TableException("The workbook is damaged, or was not written by Excel's rules (" + e.getMessage()
                    + "): open it in a spreadsheet program and save it again");
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
