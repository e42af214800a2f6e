package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    private static final TableOptions JSON_LINES = TableOptions.of(TableFormat.JSON_LINES);

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"text\":\"x\"}", "{ \"text\" : \"x\" } ", "\t{\"a\":1.0e5,\"text\":\"\\u0041}\",\"b\":{\"label\":[{}]}}",
        "{\"title\":null,\"snippet\":\"é 📞\"}", "{\"Company Name\":\"x\",\"Description\":\"y\"}"})
    void addsItsFieldsAtTheEnd(String line) throws IOException {
        int brace = line.lastIndexOf('}');
        for (String end : new String[] {"", "\n", "\r\n"}) {
            String labelled = Tables.label(line + end, JSON_LINES);
            assertThat(labelled).startsWith(line.substring(0, brace) + ",\"label\":\"").endsWith("\"}" + line.substring(brace + 1) + end)
                    .containsSubsequence("\"label\":", "\"confidence\":", "\"reason\":", "\"signals\":[", "\"model\":");
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        assertThat(Tables.label("{\"text\":\"\",\"label\":\"mine\",\"model\":1}", JSON_LINES))
                .startsWith("{\"text\":\"\",\"label\":\"mine\",\"model\":1,\"label_2\":\"unclear\"").contains("\"model_2\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "[1]", "{\"text\":\"x\"", "{\"text\":\"x\"}{}", "{\"text\":\"x\",}", "\"text\""})
    void wrapsLinesThatAreNoObject(String line) throws IOException {
        String quoted = line.replace("\"", "\\\"");
        assertThat(Tables.label(line + "\n", JSON_LINES)).startsWith("{\"input\":\"" + quoted + "\",\"label\":\"\",\"confidence\":null,\"reason\":\"error: ")
                .endsWith("\"signals\":[],\"model\":null}\n");
    }

    @Test
    void saysWhatALineLacks() throws IOException {
        assertThat(Tables.label("{}", JSON_LINES)).startsWith("{\"label\":\"\",").contains("error: nothing to read");
        assertThat(Tables.label("{\"text\":{}}", JSON_LINES)).startsWith("{\"text\":{},\"label\":\"\",").contains("error: text is an object, not a string");
    }

    @Test
    void losesNoByteOfBadUtf8() throws IOException {
        byte[] labelled = Tables.label("{\"text\":\"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1), JSON_LINES);
        assertThat(new String(labelled, StandardCharsets.UTF_8)).startsWith("{\"input\":\"{\\\"text\\\":\\\"\u00e9\\\"}\"").contains("invalid UTF-8");
    }

    @Test
    void keepsBlankLinesAndTheMark() throws IOException {
        assertThat(Tables.label("\uFEFF\n \n{\"text\":\"\"}\n\n", JSON_LINES)).startsWith("\uFEFF\n \n{\"text\":\"\",\"label\":\"unclear\"").endsWith("}\n\n");
    }

    @Test
    void readsTheNamedFields() throws IOException {
        TableOptions named = JSON_LINES.withColumns(new Columns(null, "notes", null, null));
        assertThat(Tables.label("{\"notes\":7}", named)).contains("error: notes is a number");
        assertThat(Tables.label("{\"notes\":\"\"}", named)).contains("\"label\":\"unclear\"");
    }

    @Test
    void writesOnlyTheRowsWanted() throws IOException {
        TableOptions none = JSON_LINES.withFilter(new RowFilter(Set.of(), 0, true));
        assertThat(Tables.label("{\"text\":\"\"}\nnope\n", none)).isEmpty();
    }
}
