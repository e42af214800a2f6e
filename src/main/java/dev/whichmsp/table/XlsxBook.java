package dev.whichmsp.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook, which must be a file to be read: its strings stand behind its rows. */
final class XlsxBook implements Closeable {

    /** The strings of all sheets are held in memory; more than this, in bytes, is refused. */
    private static final long MOST_STRINGS = 256L << 20;

    private final Path file;
    private final ReadableWorkbook workbook;

    private XlsxBook(Path file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** @throws TableException if this is no workbook, or one that takes too much memory */
    static XlsxBook spool(InputStream in) throws IOException {
        Path file = Files.createTempFile("whichmsp", ".xlsx");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            check(file);
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

    private static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry strings = zip.getEntry("xl/sharedStrings.xml");
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new TableException("This is no Excel workbook (.xlsx): save it as one, or name its format with --format");
            }
            if (strings != null && strings.getSize() > MOST_STRINGS) {
                throw new TableException("The workbook holds " + (strings.getSize() >> 20) + " MB of strings, more than the "
                        + (MOST_STRINGS >> 20) + " MB that are read: save the table as CSV, which has no limit");
            }
        } catch (ZipException e) {
            throw new TableException("This is no Excel workbook (.xlsx), or a damaged one (" + e.getMessage()
                    + "): save it again, or name its format with --format");
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
