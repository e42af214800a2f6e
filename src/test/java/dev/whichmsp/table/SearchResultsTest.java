package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.Label;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.VerdictWriter;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.search.SearchResults;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchResultsTest {

    private static final String TITLE = "Managed IT support";
    private static final String TEXT = "We monitor, patch and back up your servers; help desk for a flat fee per user";
    private static final RowFilter IT = new RowFilter(Set.of(Label.IT_MSP), 0, false);
    private static final SearchResults RESULTS = new SearchResults(Tables.CLASSIFIER);

    @ParameterizedTest
    @CsvSource({
        "'{\"organic_results\" : [R]}', title, link, snippet",
        "'{\"kind\":\"customsearch#search\",\"items\":[R],\"n\":1.50}', title, link, snippet",
        "'{\"_type\":\"SearchResponse\",\"webPages\":{\"value\":[R],\"x\":[{}]}}', name, url, snippet",
        "'{\"query\":{\"results\":[1]}, \"web\": {\"type\":\"search\",\"results\":[R]} }', title, url, description",
        "'{\"query\":\"msp\",\n \"results\":[R], \"answers\":[]}', title, url, content"})
    void labelsEveryShapeAndKeepsTheRest(String document, String title, String url, String text) {
        String result = "{ \"%s\": \"%s\", \"%s\":\"https://example.com/\\u00e9\", \"%s\":\"%s\", \"deep\":{\"%s\":[1,2e3]} }"
                .formatted(title, TITLE, url, text, TEXT, title);
        String labelled = RESULTS.label(document.replace("[R]", "[" + result + "]"), RowFilter.ALL, ClassifyOptions.DEFAULT).json();
        String verdict = VerdictWriter.toJson(Tables.CLASSIFIER.classify(
                new VendorText(null, TITLE, TEXT, null, "https://example.com/é")));
        String expected = document.replace("[R]", "[" + result.substring(0, result.length() - 1) + ",\"whichmsp\":" + verdict + "}]");
        int end = expected.lastIndexOf('}');
        assertThat(labelled).isEqualTo(expected.substring(0, end)
                + ",\"whichmsp\":{\"results\":1,\"summary\":{\"IT-MSP\":1,\"BPO\":0,\"staffing-MSP\":0,\"unclear\":0},\"failed\":0}}");
    }

    @Test
    void marksWhatIsWanted() {
        SearchResults.Labelled labelled = RESULTS.label("{\"results\":[{\"title\":\"" + TITLE + "\",\"content\":\"" + TEXT
                + "\"},{\"title\":\"\",\"content\":\"\"}]}", IT, ClassifyOptions.DEFAULT);
        assertThat(labelled.json()).containsSubsequence("\"keep\":true}", "\"keep\":false}", "\"failed\":0,\"kept\":1}}");
        assertThat(labelled.summary().counts()).containsEntry(Label.IT_MSP, 1L).containsEntry(Label.UNCLEAR, 1L);
    }

    @Test
    void oneBadResultHarmsNoOther() {
        SearchResults.Labelled labelled = RESULTS.label("{\"items\":[7,{},{\"title\":[1]},{\"title\":\"x\",\"whichmsp\":1}]}", IT,
                ClassifyOptions.DEFAULT);
        assertThat(labelled.json()).startsWith("{\"items\":[7,{\"whichmsp\":{\"error\":\"nothing to read")
                .contains("{\"title\":[1],\"whichmsp\":{\"error\":").contains("\"whichmsp\":1,\"whichmsp_2\":{\"id\":null,\"label\":");
        assertThat(labelled.summary().failed()).isEqualTo(3);
        assertThat(labelled.summary().rows()).isEqualTo(4);
    }

    @Test
    void readsThroughTheMarkupOfBrave() {
        String labelled = RESULTS.label("{\"web\":{\"results\":[{\"title\":\"T\",\"description\":\"<strong>Managed IT</strong> &amp; help desk\"}]}}",
                RowFilter.ALL, ClassifyOptions.DEFAULT).json();
        assertThat(labelled).contains("\"spans\":[{\"field\":\"html\",\"start\":8,\"end\":18}]").doesNotContain("\"term\":\"strong");
    }

    @Test
    void staysRightBehindLongInput() {
        String padding = "x".repeat(100_000);
        String labelled = RESULTS.label("{\"pad\":\"📞" + padding + "\",\"items\":[{\"title\":\"a\"},{\"title\":\"b\"}]}", RowFilter.ALL,
                ClassifyOptions.DEFAULT).json();
        assertThat(labelled).startsWith("{\"pad\":\"📞" + padding + "\",\"items\":[{\"title\":\"a\",\"whichmsp\":{")
                .contains("},{\"title\":\"b\",\"whichmsp\":{");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> label("{\"hits\":[]}")).isInstanceOf(TableException.class).hasMessageContaining("hits")
                .hasMessageContaining("SearXNG");
        assertThatThrownBy(() -> label("[]")).isInstanceOf(TableException.class).hasMessageContaining("no JSON object");
        assertThatThrownBy(() -> label("{\"items\":[")).isInstanceOf(TableException.class).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> label("{\"items\":[]} {}")).isInstanceOf(TableException.class).hasMessageContaining("follows");
    }

    private static String label(String json) {
        return RESULTS.label(json, RowFilter.ALL, ClassifyOptions.DEFAULT).json();
    }
}
