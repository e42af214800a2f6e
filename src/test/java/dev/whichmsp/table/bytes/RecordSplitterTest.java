package dev.whichmsp.table.bytes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.table.row.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    void givesLinesBeyondTheLimitInFaultyPartsAndGoesOnBehindThem() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String longest = "x".repeat(RecordSplitter.MOST_BYTES / (charset == StandardCharsets.UTF_8 ? 1 : 2) + 1);
            assertThat(split(longest + "\n1", charset)).extracting(RawRecord::fault).containsExactly(null, null);

            String tooLong = "\uD83D\uDE00".repeat(longest.length()) + "\"";
            List<RawRecord> records = split("0,a\n" + tooLong + "\r\n1,b\n", charset);
            List<RawRecord> parts = records.subList(1, records.size() - 1);
            assertThat(parts).hasSizeGreaterThan(1).extracting(RawRecord::line).containsOnly(2L);
            assertThat(parts).extracting(RawRecord::fault).containsOnly("part of a line longer than 8 MB, the most that is read of one");
            assertThat(parts.stream().map(part -> new String(part.bytes(), 0, part.length(), charset)).collect(joining()))
                    .isEqualTo(tooLong);
            assertThat(parts).allSatisfy(part -> assertThat(new String(part.bytes(), charset)).endsWith("\n"));
            RawRecord last = records.get(records.size() - 1);
            assertThat(new String(last.bytes(), charset)).isEqualTo("1,b\n");
            assertThat(last.fault()).isNull();
            assertThat(last.line()).isEqualTo(3);
        }
    }

    @Test
    void goesOnWithinALineThatIsTooLong() throws IOException {
        byte[] table = ("a,b\n" + "x".repeat(3 * RecordSplitter.MOST_BYTES) + "\n1,c\n").getBytes(StandardCharsets.UTF_8);
        RecordSplitter whole = splitter(table, StandardCharsets.UTF_8);
        whole.next();
        for (RawRecord record = whole.next(); record != null; record = whole.next()) {
            RowReader.Position reached = whole.position();
            RawRecord expected = whole.next();
            if (expected != null) {
                RecordSplitter resumed = splitter(table, StandardCharsets.UTF_8);
                resumed.next();
                resumed.skipTo(reached);
                RawRecord actual = resumed.next();
                assertThat(Arrays.equals(actual.bytes(), expected.bytes())).isTrue();
                assertThat(actual).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(expected);
            }
        }
    }

    private static List<RawRecord> split(String table, Charset charset) throws IOException {
        RecordSplitter splitter = splitter(table.getBytes(charset), charset);
        List<RawRecord> records = new ArrayList<>();
        for (RawRecord record = splitter.next(); record != null; record = splitter.next()) {
            records.add(record);
        }
        return records;
    }

    private static RecordSplitter splitter(byte[] table, Charset charset) {
        return RecordSplitter.cells(new ByteArrayInputStream(table), new TextEncoding(charset, 0), ',', '"');
    }
}
