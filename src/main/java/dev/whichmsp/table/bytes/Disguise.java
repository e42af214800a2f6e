package dev.whichmsp.table.bytes;

import dev.whichmsp.table.row.TableException;

/** Files that are named like lists of lines, and are something else. */
public final class Disguise {

    private Disguise() {}

    /** @throws TableException if a file that begins so is no text; the message says what it is, and what to do */
    public static void refuse(byte[] head) {
        if (Heads.startsWith(head, 'P', 'K', 3, 4)) {
            throw new TableException("This is a ZIP file or an Excel workbook, whatever its name: if a workbook, name the format with "
                    + "--format xlsx, else unpack it");
        }
        refuseOldWorkbook(head);
        if (Heads.startsWith(head, 0x1F, 0x8B) || Heads.startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            throw new TableException("The input is packed twice: unpack it once");
        }
        if (Heads.startsWith(head, '%', 'P', 'D', 'F')) {
            throw new TableException("This is a PDF file: copy its table to a spreadsheet program and save it as CSV");
        }
    }

    /** @throws TableException if a file that begins so is a workbook from before 2007, or one with a password */
    public static void refuseOldWorkbook(byte[] head) {
        if (Heads.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TableException("This is an old Excel workbook (.xls), or one with a password: save it as .xlsx without a "
                    + "password, or as CSV");
        }
    }
}
