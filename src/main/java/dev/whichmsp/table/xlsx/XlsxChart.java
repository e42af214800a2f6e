package dev.whichmsp.table.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A bar chart of the first cells of a sheet: names in column A, counts in column B. The writer of workbooks knows no charts, so its
 * parts are joined to a workbook that is written already, whose other parts are passed on as they are packed.
 */
record XlsxChart(String sheet, List<Bar> bars) {

    /** A bar; its colour as RRGGBB. */
    record Bar(String name, long count, String colour) {}

    private static final String TYPES = "[Content_Types].xml";
    /** The first time that a zip can tell: the parts' own says nothing. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /**
     * Writes the workbook with the chart.
     *
     * @param file the workbook without it
     * @param number which of its sheets, from 1, it stands on
     */
    void join(Path file, int number, OutputStream out) throws IOException {
        String sheetPart = "xl/worksheets/sheet" + number + ".xml";
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        try (ZipFile parts = ZipFile.builder().setPath(file).get()) {
            for (Enumeration<ZipArchiveEntry> each = parts.getEntriesInPhysicalOrder(); each.hasMoreElements();) {
                ZipArchiveEntry part = each.nextElement();
                if (part.getName().equals(TYPES)) {
                    write(TYPES, text(parts, part).replace("</Types>", types() + "</Types>"), zip);
                } else if (part.getName().equals(sheetPart)) {
                    write(sheetPart, text(parts, part).replace("</worksheet>", place() + "</worksheet>"), zip);
                } else {
                    zip.addRawArchiveEntry(part, parts.getRawInputStream(part));
                }
            }
        }
        write("xl/worksheets/_rels/sheet" + number + ".xml.rels", relation("drawing", "../drawings/drawing1.xml"), zip);
        write("xl/drawings/drawing1.xml", drawing(), zip);
        write("xl/drawings/_rels/drawing1.xml.rels", relation("chart", "../charts/chart1.xml"), zip);
        write("xl/charts/chart1.xml", chart(), zip);
        zip.finish();
        out.flush();
    }

    private static String text(ZipFile parts, ZipArchiveEntry part) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(String name, String text, ZipArchiveOutputStream zip) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putArchiveEntry(entry);
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).transferTo(zip);
        zip.closeArchiveEntry();
    }

    private static String types() {
        return "<Override PartName=\"/xl/drawings/drawing1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>"
                + "<Override PartName=\"/xl/charts/chart1.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>";
    }

    private static String place() {
        return "<drawing xmlns:r=\"" + RELATIONS + "\" r:id=\"rId1\"/>";
    }

    private static String relation(String type, String target) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** The frame, from column D to J beside the counts. */
    private static String drawing() {
        return HEAD + "<xdr:wsDr xmlns:xdr=\"" + DRAWING + "spreadsheetDrawing\" xmlns:a=\"" + DRAWING + "main\"><xdr:twoCellAnchor>"
                + corner("from", 3, 0) + corner("to", 10, 18)
                + "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Counts\" descr=\"Counts per label\"/>"
                + "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
                + "<a:graphic><a:graphicData uri=\"" + DRAWING + "chart\"><c:chart xmlns:c=\"" + DRAWING + "chart\" xmlns:r=\"" + RELATIONS
                + "\" r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";
    }

    private static String corner(String name, int column, int row) {
        return "<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + name + ">";
    }

    /** Values stand in it once more, for programs that show charts without computing. */
    private String chart() {
        return HEAD + "<c:chartSpace xmlns:c=\"" + DRAWING + "chart\" xmlns:a=\"" + DRAWING + "main\" xmlns:r=\"" + RELATIONS + "\"><c:chart>"
                + "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"en\" sz=\"1400\"/><a:t>Counts per label</a:t></a:r></a:p></c:rich>"
                + "</c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>"
                + "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>" + series()
                + "<c:gapWidth val=\"50\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
                + axis("catAx", 1, 2, "maxMin", "l", "") + axis("valAx", 2, 1, "minMax", "b", "<c:majorGridlines><c:spPr><a:ln><a:solidFill>"
                + "<a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>")
                + "</c:plotArea><c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>";
    }

    private String series() {
        String points = IntStream.range(0, bars.size()).mapToObj(i -> "<c:dPt><c:idx val=\"" + i + "\"/><c:invertIfNegative val=\"0\"/>"
                + "<c:bubble3D val=\"0\"/><c:spPr>" + fill(bars.get(i).colour()) + "<a:ln>" + fill("7F7F7F") + "</a:ln></c:spPr></c:dPt>")
                .collect(Collectors.joining());
        return "<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:invertIfNegative val=\"0\"/>" + points
                + "<c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
                + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
                + "<c:cat><c:strRef>" + cells("A") + "<c:strCache>" + values(bars.stream().map(Bar::name).toList()) + "</c:strCache></c:strRef></c:cat>"
                + "<c:val><c:numRef>" + cells("B") + "<c:numCache><c:formatCode>#,##0</c:formatCode>"
                + values(bars.stream().map(bar -> Long.toString(bar.count())).toList()) + "</c:numCache></c:numRef></c:val></c:ser>";
    }

    private static String fill(String colour) {
        return "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
    }

    private String cells(String column) {
        return "<c:f>'" + sheet + "'!$" + column + "$1:$" + column + "$" + bars.size() + "</c:f>";
    }

    private static String values(List<String> values) {
        return "<c:ptCount val=\"" + values.size() + "\"/>" + IntStream.range(0, values.size())
                .mapToObj(i -> "<c:pt idx=\"" + i + "\"><c:v>" + values.get(i) + "</c:v></c:pt>").collect(Collectors.joining());
    }

    private static String axis(String kind, int id, int crossed, String direction, String position, String look) {
        return "<c:" + kind + "><c:axId val=\"" + id + "\"/><c:scaling><c:orientation val=\"" + direction + "\"/></c:scaling>"
                + "<c:delete val=\"0\"/><c:axPos val=\"" + position + "\"/>" + look + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"" + crossed
                + "\"/><c:crosses val=\"" + (id == 1 ? "autoZero" : "max") + "\"/></c:" + kind + ">";
    }
}
