package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.Label;
import dev.whichmsp.table.rollup.Vendor;
import dev.whichmsp.table.rollup.VendorRule;
import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.TableListener;
import dev.whichmsp.table.row.UnknownColumnException;
import dev.whichmsp.table.search.SearchResults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class VendorsTest {

    private static final VendorRule RULE = new VendorRule(0.7, 0.1);
    private static final TableOptions CSV = TableOptions.of(TableFormat.CSV).withVendors(RULE);
    private static final String IT = "We monitor, patch and back up your servers; help desk and managed IT for a flat fee per user";
    private static final String BPO = "Our agents answer your customers calls in your name; medical billing and accounts payable processing by our offshore team";

    /** Two vendors, a row without a domain and a short one. */
    private static final String TABLE = "about,website\n\"" + IT + "\",https://www.acme.co.uk/x\n" + BPO + ",callco.com\n" + BPO
            + ",n/a\nshort\n\nContact us,ACME.co.uk:80\n" + BPO + ",shop.acme.co.uk\n";

    private static List<String> columns(String table, int... places) {
        return table.lines().map(line -> {
            List<String> cells = Tables.split(line);
            return Arrays.stream(places).mapToObj(cells::get).collect(Collectors.joining("|"));
        }).toList();
    }

    @Test
    void writesARowForEveryVendorInOrderOfAppearance() throws IOException {
        String vendors = Tables.label(TABLE, CSV);
        assertThat(vendors).startsWith("domain,label,confidence,reason,signals,texts,disagreeing,labels,model\n");
        assertThat(columns(vendors, 0, 5, 7).subList(1, 5)).containsExactly("|1|BPO 1", "|0|", "acme.co.uk|3|IT-MSP 1; BPO 1; unclear 1",
                "callco.com|1|BPO 1");
        assertThat(columns(vendors, 3).subList(1, 3)).containsExactly("no domain: row 3 has \"n/a\" as its address",
                "error: 1 cells where the header has 2; row 4");
    }

    @Test
    void answersTheSameOnManyThreadsAndWithDedupe() throws IOException {
        String table = TABLE + (TABLE.substring(TABLE.indexOf('\n') + 1)).repeat(400);
        String one = Tables.label(table, CSV.withThreads(1));
        assertThat(Tables.label(table, CSV.withThreads(8).withDedupe(true))).isEqualTo(one);
    }

    @Test
    void countsVendorsAndReportsFailedRows() throws IOException {
        Summary summary = new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(), CSV.withFilter(new RowFilter(Set.of(Label.BPO), 0, false)));
        assertThat(summary.rows()).isEqualTo(6);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.counts()).containsEntry(Label.BPO, 2L);
        assertThat(summary.counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
        assertThat(summary.written()).isEqualTo(2);
    }

    @Test
    void keepsTheWayTheTableIsWritten() throws IOException {
        String table = "\uFEFFabout\twebsite\r\n" + BPO + "\tbücher.de\r\n";
        byte[] vendors = Tables.label(table.getBytes(StandardCharsets.UTF_16LE), TableOptions.of(TableFormat.TSV).withVendors(RULE));
        assertThat(new String(vendors, StandardCharsets.UTF_16LE)).startsWith("\uFEFFdomain\tlabel\t").contains("\r\nbücher.de\tBPO\t")
                .endsWith("\r\n");
        TableOptions western = new TableOptions(TableFormat.CSV, Columns.USUAL, Charset.forName("windows-1252"), null, RowFilter.ALL, false,
                RULE, null, 1);
        assertThat(Tables.label("about,url\n" + BPO + ",xn--85x722f.xn--55qx5d.cn\n", western)).contains("\nxn--85x722f.xn--55qx5d.cn,");
    }

    @Test
    void writesJsonLines() throws IOException {
        String lines = "{\"text\":\"" + BPO + "\",\"url\":\"https://callco.com/a\"}\n{\"text\":\"" + BPO
                + "\",\"url\":\"callco.com\"}\nnone\n{\"text\":\"\"}\n";
        List<String> vendors = Tables.label(lines, TableOptions.of(TableFormat.JSON_LINES).withVendors(RULE)).lines().toList();
        assertThat(vendors).hasSize(3);
        assertThat(vendors.get(0)).startsWith("{\"domain\":null,\"label\":\"\",\"confidence\":null,\"reason\":\"error: not JSON")
                .contains("; row 3\"").endsWith("\"model\":null}");
        assertThat(vendors.get(1)).contains("no domain: row 4 has no address");
        assertThat(vendors.get(2)).startsWith("{\"domain\":\"callco.com\",\"label\":\"BPO\",")
                .contains("\"texts\":2,\"disagreeing\":0,\"labels\":{\"IT-MSP\":0,\"BPO\":2,\"staffing-MSP\":0,\"unclear\":0},\"model\":");
    }

    @Test
    void rollsSearchResultsUp() throws IOException {
        String json = "{\"organic_results\":[{\"title\":\"a\",\"snippet\":\"" + BPO + "\",\"link\":\"https://callco.com\"},7,{\"title\":\"b\"},"
                + "{\"title\":\"c\",\"snippet\":\"" + BPO + "\",\"link\":\"http://www.callco.com/b\"}]}";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> failed = new ArrayList<>();
        TableListener failures = new TableListener() {
            @Override
            public void failed(long row, long line, String error, String input) {
                failed.add(row + " " + input);
            }
        };
        Summary summary = new SearchResults(Tables.CLASSIFIER).rollUp(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), out,
                RowFilter.ALL, ClassifyOptions.DEFAULT, RULE, failures);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList()).hasSize(5).first().isEqualTo("{\"vendors\":[");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("error: not a JSON object; row 2", "no domain: row 3 has no address",
                "{\"domain\":\"callco.com\",\"label\":\"BPO\"");
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(summary.written()).isEqualTo(3);
        assertThat(failed).containsExactly("2 7");
    }

    @Test
    void writesWorkbooks() throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Vendors");
            String[][] rows = {{"about", "url"}, {IT, "https://www.acme.com"}, {BPO, "callco.com"}, {IT, "acme.com"}};
            for (int i = 0; i < rows.length; i++) {
                sheet.value(i, 0, rows[i][0]);
                sheet.value(i, 1, rows[i][1]);
            }
        }
        byte[] vendors = Tables.label(book.toByteArray(), TableOptions.of(TableFormat.XLSX).withVendors(RULE));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(vendors))) {
            List<Row> rows = workbook.findSheet("Vendors").orElseThrow().read();
            assertThat(Tables.shown(rows.get(0))).isEqualTo(Vendor.COLUMNS);
            assertThat(Tables.shown(rows.get(1)).subList(0, 2)).containsExactly("acme.com", "IT-MSP");
            assertThat(rows.get(1).getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(2);
            assertThat(rows).hasSize(3);
        }
    }

    @Test
    void needsAColumnOfAddresses() {
        assertThatThrownBy(() -> Tables.label("id,text\n1,x\n", CSV)).isInstanceOf(UnknownColumnException.class)
                .hasMessageContaining("1 \"id\", 2 \"text\"").hasMessageContaining("--url");
        assertThatThrownBy(() -> new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(),
                CSV, TableListener.NONE, Checkpoint.parse("0 0 1 0.0 0"))).isInstanceOf(TableException.class);
    }
}
