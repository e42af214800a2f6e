package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.TableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WorkbooksTest {

    private static final TableOptions XLSX = TableOptions.of(TableFormat.XLSX);
    private static final String IT = "We monitor, patch and back up your servers; help desk and managed IT for a flat fee per user";

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet hidden = book.newWorksheet("Hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "kept");
            Worksheet sheet = book.newWorksheet("Vendors");
            sheet.value(0, 0, "Company");
            sheet.value(0, 1, "Description");
            sheet.value(0, 2, "Since");
            sheet.value(0, 3, "Label");
            sheet.value(1, 0, "=Acme");
            sheet.value(1, 1, IT);
            sheet.value(1, 2, LocalDate.of(2020, 2, 29));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, new BigDecimal("0.1"));
            sheet.value(3, 0, "Row behind a gap");
            sheet.value(3, 3, true);
            sheet.formula(3, 2, "1+1");
            sheet.value(4, 6, "too far right");
        }
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.findSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void labelsTheFirstVisibleSheetAndKeepsTheRest() throws IOException {
        byte[] labelled = Tables.label(workbook(), XLSX);
        List<Row> rows = rows(labelled, "Vendors");
        assertThat(Tables.shown(rows.get(0))).containsExactly("Company", "Description", "Since", "Label", "label_2", "confidence",
                "reason", "signals", "model");
        Row first = rows.get(1);
        assertThat(first.getCellText(0)).isEqualTo("=Acme");
        assertThat(first.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(first.getCellAsNumber(3)).contains(new BigDecimal("0.1"));
        assertThat(first.getCellText(4)).isEqualTo("IT-MSP");
        assertThat(first.getCellAsNumber(5).orElseThrow()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(rows(labelled, "Hidden").get(0).getCellText(0)).isEqualTo("kept");
        assertThat(rows(labelled, "WhichMSP").get(0).getCellAsNumber(1)).contains(BigDecimal.ONE);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(labelled))) {
            assertThat(book.findSheet("Hidden").orElseThrow().getVisibility()).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @Test
    void drawsTheCountsBesideThem() throws Exception {
        byte[] labelled = Tables.label(workbook(), XLSX);
        Map<String, Document> parts = parts(labelled);
        Element place = (Element) parts.get("xl/worksheets/sheet3.xml").getElementsByTagName("drawing").item(0);
        assertThat(place.getAttribute("r:id")).isEqualTo("rId1");
        assertThat(target(parts, "xl/worksheets/_rels/sheet3.xml.rels")).isEqualTo("../drawings/drawing1.xml");
        assertThat(target(parts, "xl/drawings/_rels/drawing1.xml.rels")).isEqualTo("../charts/chart1.xml");
        assertThat(texts(parts.get("xl/charts/chart1.xml"), "c:f")).containsExactly("'WhichMSP'!$A$1:$A$5", "'WhichMSP'!$B$1:$B$5");
        assertThat(texts(parts.get("xl/charts/chart1.xml"), "c:v")).startsWith("IT-MSP", "BPO", "staffing-MSP", "unclear", "failed", "1");
        List<Row> counts = rows(labelled, "WhichMSP");
        assertThat(texts(parts.get("xl/charts/chart1.xml"), "c:v").subList(5, 10))
                .isEqualTo(counts.stream().limit(5).map(row -> row.getCellText(1)).toList());
        assertThat(parts.get("[Content_Types].xml").getElementsByTagName("Override").getLength()).isGreaterThan(5);
    }

    private static Map<String, Document> parts(byte[] workbook) throws Exception {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }

    private static String target(Map<String, Document> parts, String relations) {
        return ((Element) parts.get(relations).getElementsByTagName("Relationship").item(0)).getAttribute("Target");
    }

    private static List<String> texts(Document part, String name) {
        NodeList nodes = part.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    @Test
    void marksRowsThatDoNotFit() throws IOException {
        List<Row> rows = rows(Tables.label(workbook(), XLSX), "Vendors");
        assertThat(rows).extracting(row -> row.getRowNum()).isSorted();
        assertThat(rows.get(2).getCellAsBoolean(3)).contains(true);
        assertThat(rows.get(2).getCell(2).getFormula()).isEqualTo("1+1");
        Row last = rows.get(rows.size() - 1);
        assertThat(last.getCellText(6)).isEqualTo("error: behind the header's last column stands: too far right");
    }

    @Test
    void namesTheColumnsWhenNoneFits() {
        assertThatThrownBy(() -> Tables.label(workbook(), XLSX.withColumns(new Columns(null, "Notes", null, null))))
                .isInstanceOf(TableException.class).hasMessageContaining("2 \"Description\"");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatThrownBy(() -> Tables.label("id,text\n".getBytes(StandardCharsets.UTF_8), XLSX)).isInstanceOf(TableException.class)
                .hasMessageContaining("no Excel workbook");
    }
}
