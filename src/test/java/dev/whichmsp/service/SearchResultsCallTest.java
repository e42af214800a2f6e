package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchResultsCallTest extends ServiceTestBase {

    private static final String RESULTS = "{\"items\":[{\"title\":\"Managed IT support\",\"snippet\":\"" + SNIPPET
            + "\"},{\"title\":\"Bakery\",\"snippet\":\"We bake bread\"}],\"n\":1.50}";

    @Test
    void marksWhatIsWanted() {
        post("/v1/search-results?want=IT-MSP", RESULTS).expectStatus().isOk().expectBody()
                .jsonPath("$.items[0].whichmsp.label").isEqualTo("IT-MSP")
                .jsonPath("$.items[0].whichmsp.keep").isEqualTo(true)
                .jsonPath("$.items[1].whichmsp.keep").isEqualTo(false)
                .jsonPath("$.whichmsp.kept").isEqualTo(1).jsonPath("$.whichmsp.results").isEqualTo(2);
    }

    @Test
    void keepsAllElse() {
        String answer = post("/v1/search-results", RESULTS).expectBody(String.class).returnResult().getResponseBody();
        assertThat(answer).contains("\"n\":1.50").doesNotContain("\"keep\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "?want=MSP         | {\"items\":[]} | unknown-label",
        "?maxErrorRate=0.7 | {\"items\":[]} | unknown-error-rate",
        "?wanted=BPO       | {\"items\":[]} | unknown-field",
        "~~                | {\"hits\":[]}  | unreadable-search-results",
        "~~                | {\"items\":    | unreadable-search-results",
    })
    void saysWhatIsWrong(String query, String body, String type) {
        expectProblem(post("/v1/search-results" + query, body), 400, type);
    }

    @Test
    void isHeldToTheLimitOfBodies() {
        byte[] large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) ' ');
        expectProblem(post("/v1/search-results", large), 413, "body-too-large");
    }
}
