package dev.whichmsp.table.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

    @Test
    void countsTheLinesInsideQuotedCells() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            assertThat(split("a,b\n1,\"x\r\ny\n\rz\"\r\n2,c\r\"\n\"\n3,d", charset)).extracting(RawRecord::line)
                    .containsExactly(1L, 2L, 6L, 7L, 9L);
        }
    }

    @Test
    void countsOneLineWhereAQuoteStaysOpen() throws IOException {
        assertThat(split("1,\"open\n2,b\n3,c\n", StandardCharsets.UTF_8)).extracting(RawRecord::line)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aFaultyRecordKeepsNothingOfWhatWasReadToFindItsFault() throws IOException {
        List<RawRecord> records = split("1,\"a\nb\"" + ",".repeat(1000) + "\"x\"y\n2,c\n", StandardCharsets.UTF_8);
        assertThat(records.get(0).length()).isEqualTo(4);
        assertThat(records.get(0).fault()).isNotNull();
        assertThat(records.get(0).delimiters()).isEmpty();
    }

    @Test
    void tellsTheDelimitersBetweenCells() throws IOException {
        List<RawRecord> records = split("a,b\n\"x,\"\"y\",,z,\nalone\n", StandardCharsets.UTF_8);
        assertThat(records.get(0).delimiters()).containsExactly(1);
        assertThat(records.get(1).delimiters()).containsExactly(7, 8, 10);
        assertThat(records.get(2).delimiters()).isEmpty();
    }

    @Test
    void readsLinesUpToTheLimitAndRefusesLongerOnes() throws IOException {
        String longest = "x".repeat(RecordSplitter.MOST_BYTES + 1);
        assertThat(split(longest + "\n1", StandardCharsets.UTF_8)).extracting(RawRecord::length)
                .containsExactly(longest.length(), 1);
        assertThatThrownBy(() -> split(longest + "x\n1", StandardCharsets.UTF_8)).hasMessageContaining("longer than 8 MB");
    }

    private static List<RawRecord> split(String table, Charset charset) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(table.getBytes(charset));
        RecordSplitter splitter = RecordSplitter.cells(in, new TextEncoding(charset, 0), ',', '"');
        List<RawRecord> records = new ArrayList<>();
        for (RawRecord record = splitter.next(); record != null; record = splitter.next()) {
            records.add(record);
        }
        return records;
    }
}
