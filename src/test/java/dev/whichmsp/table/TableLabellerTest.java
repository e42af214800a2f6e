package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.Label;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.TableListener;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TableLabellerTest {

    private static final TableOptions CSV = TableOptions.of(TableFormat.CSV);
    private static final String IT = "We monitor, patch and back up your servers; help desk and managed IT for a flat fee per user";

    /** Rows of very different lengths, so that batches are done in another order than they are read in. */
    private static String rows(int count) {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("id,text\n");
        for (int i = 0; i < count; i++) {
            rows.append(i).append(",\"").append("help desk\n".repeat(random.nextInt(10) == 0 ? 400 : random.nextInt(4))).append("\"\n");
        }
        return rows.toString();
    }

    @Test
    void keepsTheOrderOnManyThreads() throws IOException {
        String input = rows(20_000);
        String one = Tables.label(input, CSV.withThreads(1));
        assertThat(Tables.label(input, CSV.withThreads(8))).isEqualTo(one);
        assertThat(one.lines().filter(line -> line.matches("[0-9]+,\".*")).map(line -> line.substring(0, line.indexOf(','))).toList())
                .hasSize(20_000).isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @Test
    void readsNoFurtherThanItWrites() {
        InputStream endless = new InputStream() {
            private final byte[] row = ("x,1\n").getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                return at < 7 ? "text,i\n".charAt((int) at++) : row[(int) (at++ + 1) % row.length];
            }
        };
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the reader went away");
            }
        };
        assertThatThrownBy(() -> new TableLabeller(Tables.CLASSIFIER).label(endless, gone, CSV.withThreads(2)))
                .isInstanceOf(IOException.class).hasMessage("the reader went away");
    }

    @Test
    void answersWhileRowsStillCome() throws Exception {
        try (PipedOutputStream rows = new PipedOutputStream(); PipedInputStream in = new PipedInputStream(rows);
                PipedInputStream answers = new PipedInputStream(); PipedOutputStream out = new PipedOutputStream(answers)) {
            CompletableFuture<Summary> run = CompletableFuture.supplyAsync(() -> {
                try {
                    return new TableLabeller(Tables.CLASSIFIER).label(in, out, TableOptions.of(TableFormat.JSON_LINES));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            BufferedReader reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
            for (String text : new String[] {"a", "b"}) {
                rows.write(("{\"text\":\"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8));
                rows.flush();
                assertThat(reader.readLine()).startsWith("{\"text\":\"" + text + "\",\"label\":");
            }
            rows.close();
            assertThat(run.get().rows()).isEqualTo(2);
        }
    }

    @Test
    void tellsOfFailedRowsAndCounts() throws IOException {
        List<String> failures = new ArrayList<>();
        TableListener listener = listener(failures);
        byte[] input = ("id,text\n1,\"" + IT + "\n\"\n2\n3,\n4,\"" + IT + "\n\"").getBytes(StandardCharsets.UTF_8);
        Summary summary = new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(input), OutputStream.nullOutputStream(),
                CSV.withDedupe(true).withThreads(1), listener);
        assertThat(failures).containsExactly("2/4: 1 cells where the header has 2: 2");
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.duplicates()).isEqualTo(1);
        assertThat(summary.written()).isEqualTo(4);
        assertThat(summary.counts()).containsEntry(Label.IT_MSP, 2L).containsEntry(Label.UNCLEAR, 1L);
        assertThat(summary.toJson()).startsWith("{\"rows\":4,\"counts\":{\"IT-MSP\":2,\"BPO\":0,\"staffing-MSP\":0,\"unclear\":1},\"failed\":1,");
        assertThat(summary.toText()).contains("4 rows", "failed", "1 repeated");
    }

    private static TableListener listener(List<String> failures) {
        return new TableListener() {
            @Override
            public void failed(long row, long line, String error, String input) {
                failures.add(row + "/" + line + ": " + error + ": " + input);
            }
        };
    }

    @Test
    void numbersRowsFromTheHeaderOn() throws IOException {
        List<String> failures = new ArrayList<>();
        byte[] input = "sep=;\n\n\nid;text\n1;a\n2\n".getBytes(StandardCharsets.UTF_8);
        new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(input), OutputStream.nullOutputStream(), CSV,
                listener(failures));
        assertThat(failures).containsExactly("2/6: 1 cells where the header has 2: 2");
    }

    @Test
    void writesOnlyTheRowsWanted() throws IOException {
        String input = "id,text\n1,\"" + IT + "\"\n2,\n3\n";
        assertThat(Tables.label(input, CSV.withFilter(new RowFilter(Set.of(Label.IT_MSP), 0.5, true))).lines()).hasSize(2);
        assertThat(Tables.label(input, CSV.withFilter(new RowFilter(Set.of(Label.UNCLEAR), 0, false))).lines()).hasSize(2);
        assertThat(Tables.label(input, CSV.withFilter(new RowFilter(Set.of(Label.BPO), 0, false))).lines()).hasSize(1);
        assertThatThrownBy(() -> new RowFilter(Set.of(), 7, false)).isInstanceOf(TableException.class).hasMessageContaining("7");
    }

    @Test
    void givesOutALineThatIsTooLongInPartsAndGoesOn() throws IOException {
        String tooLong = "x".repeat((8 << 20) + 10);
        List<String> cells = Tables.label("id,text\n" + tooLong + "\n2,\"" + IT + "\"\n", CSV).lines().toList();
        assertThat(cells).hasSize(4);
        assertThat(cells.subList(1, 3)).allMatch(row -> row.contains("error: part of a line longer than 8 MB"));
        assertThat(cells.get(1)).startsWith("\"" + tooLong.substring(10) + "\",,,,");
        assertThat(cells.get(2)).startsWith("\"" + tooLong.substring(0, 10) + "\",,,,");
        assertThat(cells.get(3)).contains(",IT-MSP,");

        List<String> objects = Tables.label("{\"text\":\"" + tooLong + "\"}\n{\"text\":\"" + IT + "\"}\n",
                TableOptions.of(TableFormat.JSON_LINES)).lines().toList();
        assertThat(objects).hasSize(3);
        assertThat(objects.get(1)).startsWith("{\"input\":\"").contains("\"reason\":\"error: part of a line longer than 8 MB");
        assertThat(objects.get(2)).contains("\"label\":\"IT-MSP\"");
    }

    @Test
    void knowsFormatsByName() {
        assertThat(TableFormat.ofName("a.b/Vendors.CSV.gz")).isEqualTo(TableFormat.CSV);
        assertThat(TableFormat.ofName("x.ndjson")).isEqualTo(TableFormat.JSON_LINES);
        assertThatThrownBy(() -> TableFormat.ofName("x.doc")).isInstanceOf(TableException.class).hasMessageContaining("jsonl");
    }
}
