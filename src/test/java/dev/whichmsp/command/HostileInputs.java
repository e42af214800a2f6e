package dev.whichmsp.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile tables that are too long to lie in the repository. */
final class HostileInputs {

    private static final String IT = "We monitor and patch your servers and run the help desk under a managed IT contract. ";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private HostileInputs() {}

    /** Makes the bytes of a table. */
    interface Maker {
        byte[] make() throws IOException;
    }

    /** All of them, by name. */
    static Map<String, Maker> all() {
        Map<String, Maker> all = new TreeMap<>();
        all.put("made/cell-of-a-megabyte.csv", () -> bytes("id,text\n1,\"" + IT.repeat(13_000) + "\"\n2," + IT + "\n"));
        all.put("made/cell-of-a-megabyte.jsonl", () -> bytes("{\"text\":\"" + IT.repeat(13_000) + "\"}\n{\"text\":\"" + IT + "\"}\n"));
        all.put("made/cell-of-a-megabyte.json", () -> bytes("{\"items\":[{\"snippet\":\"" + IT.repeat(10_000) + "\"}]}\n"));
        all.put("made/quote-open-for-nine-megabytes.csv", () -> bytes("id,text\n1,\"" + IT + ("\n2," + IT.repeat(1_200)).repeat(90)));
        all.put("made/line-of-nine-megabytes.csv", () -> bytes("id,text\n1," + IT.repeat(108_000) + "\n2," + IT + "\n"));
        all.put("made/header-of-nine-megabytes.csv", () -> bytes("id,text," + IT.repeat(108_000) + "\n"));
        all.put("made/line-of-nine-megabytes.jsonl", () -> bytes("{\"text\":\"" + IT.repeat(108_000) + "\"}\n"));
        all.put("made/bomb.csv.gz", () -> gzip(300 << 20));
        all.put("made/bomb-in-the-strings.xlsx", () -> workbook("xl/sharedStrings.xml", 300 << 20, '<'));
        all.put("made/bomb-in-a-cell.xlsx", () -> workbook("xl/worksheets/sheet1.xml", 300 << 20, 'a'));
        all.put("made/bomb-in-the-styles.xlsx", () -> workbook("xl/styles.xml", 300 << 20, 'a'));
        all.put("made/bomb-of-untold-length.xlsx", () -> lying(workbook("xl/sharedStrings.xml", 300 << 20, '<'), "xl/sharedStrings.xml"));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Zeros without a line end behind a header. */
    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
            out.write(bytes("id,text\n"));
            writeTo(out, zeros, 'a');
        }
        return packed.toByteArray();
    }

    private static void writeTo(OutputStream out, int length, char filler) throws IOException {
        byte[] block = String.valueOf(filler).repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (int left = length; left > 0; left -= block.length) {
            out.write(block, 0, Math.min(left, block.length));
        }
    }

    /** A workbook with so many equal letters in one of its parts; of {@code <} no cell is long. */
    private static byte[] workbook(String part, int letters, char letter) throws IOException {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + override("workbook", "sheet.main")
                        + override("worksheets/sheet1", "worksheet") + override("sharedStrings", "sharedStrings") + override("styles", "styles")
                        + "</Types>",
                "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Vendors\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "sharedStrings", "sharedStrings.xml")
                        + relation(3, "styles", "styles.xml") + "</Relationships>",
                "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>text</t></si><si><t>%s</t></si></sst>",
                "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts></styleSheet>",
                "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>"));
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(book)) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                String[] around = each.getValue().split("%s");
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(bytes(around[0]));
                writeTo(zip, each.getKey().equals(part) ? letters : 0, letter);
                zip.write(bytes(around.length > 1 ? around[1] : ""));
            }
        }
        return book.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Makes the directory of a ZIP file say that a part has 100 bytes. */
    private static byte[] lying(byte[] zip, String part) {
        byte[] name = bytes(part);
        for (int i = 46; i + name.length <= zip.length; i++) {
            boolean directory = zip[i - 46] == 'P' && zip[i - 45] == 'K' && zip[i - 44] == 1 && zip[i - 43] == 2;
            if (directory && new String(zip, i, name.length, StandardCharsets.ISO_8859_1).equals(part)) {
                zip[i - 22] = 100;
                zip[i - 21] = 0;
                zip[i - 20] = 0;
                zip[i - 19] = 0;
            }
        }
        return zip;
    }
}
