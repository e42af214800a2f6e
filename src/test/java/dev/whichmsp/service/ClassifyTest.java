package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.VerdictWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassifyTest extends ServiceTestBase {

    private static final JsonMapper JSON = new JsonMapper();
    private static final VendorClassifier LIBRARY = VendorClassifier.load();

    @Test
    void answersAsTheLibraryDoes() {
        VendorText text = new VendorText("é😀", "Managed IT", SNIPPET, "<p>Call <b>centre</b> &amp; back office</p>", "https://x.example");
        post("/v1/classify", Map.of("id", text.id(), "title", text.title(), "text", text.text(), "html", text.html(), "url", text.url()))
                .expectStatus().isOk().expectHeader().contentType("application/json")
                .expectBody(String.class).isEqualTo(VerdictWriter.toJson(LIBRARY.classify(text)));
    }

    @Test
    void keepsThePromisedErrorRate() {
        LIBRARY.model().calibration().errorRates().forEach(promise -> post("/v1/classify",
                Map.of("text", SNIPPET, "maxErrorRate", promise.rate())).expectStatus().isOk().expectBody(String.class)
                .isEqualTo(VerdictWriter.toJson(LIBRARY.classify(VendorText.of(SNIPPET),
                        ClassifyOptions.DEFAULT.withMaxErrorRate(promise.rate())))));
    }

    @Test
    void cutsWhatIsTooLong() {
        String text = "help desk ".repeat(21_000);
        post("/v1/classify", Map.of("text", text)).expectStatus().isOk()
                .expectBody(String.class).isEqualTo(VerdictWriter.toJson(LIBRARY.classify(text)));
        assertThat(LIBRARY.classify(text).truncated()).isTrue();
    }

    @Test
    void answersBatchesInOrderWithTheErrorsInTheirPlaces() {
        JsonNode answer = batch("{\"items\":[{\"id\":\"1\",\"text\":\"" + SNIPPET + "\"},{\"id\":\"2\",\"tezt\":[{}]},7,"
                + "{\"id\":\"4\",\"text\":\"\",\"maxErrorRate\":0.7},{\"id\":\"5\",\"text\":\"\"}]}");
        assertThat(answer.findValuesAsString("id")).containsExactly("1", "2", "", "4", "5");
        assertThat(answer.get("results").get(0).toString()).isEqualTo(
                JSON.readTree(VerdictWriter.toJson(LIBRARY.classify(VendorText.of(SNIPPET).withId("1")))).toString());
        assertThat(answer.findValuesAsString("type")).containsExactly("/problems/unknown-field", "/problems/wrong-type",
                "/problems/unknown-error-rate");
        assertThat(answer.at("/results/4/label").asString()).isEqualTo("unclear");
        assertThat(answer.get("errors").asInt()).isEqualTo(3);
        assertThat(answer.get("summary").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(2);
        assertThat(answer.get("summary").propertyNames()).containsExactly("IT-MSP", "BPO", "staffing-MSP", "unclear");
    }

    @Test
    void takesTheErrorRateOfABatchForItemsWithoutTheirOwn() {
        JsonNode answer = batch("{\"items\":[{\"text\":\"a\"},{\"text\":\"b\",\"maxErrorRate\":0.05}],\"maxErrorRate\":0.7}");
        assertThat(answer.at("/results/0/error/field").asString()).isEqualTo("maxErrorRate");
        assertThat(answer.at("/results/1/label").asString()).isEqualTo("unclear");
    }

    @Test
    void takesAThousandItemsAndNoMore() {
        assertThat(batch(items(1_000)).get("results").size()).isEqualTo(1_000);
        assertThat(batch(items(0)).get("results").size()).isZero();
        expectProblem(post("/v1/classify/batch", items(1_001)), 400, "too-many-items");
    }

    @Test
    void refusesBatchesThatAreNone() {
        expectProblem(post("/v1/classify/batch", "{}"), 400, "nothing-to-read");
        expectProblem(post("/v1/classify/batch", "[]"), 400, "wrong-type");
        expectProblem(post("/v1/classify/batch", "{\"items\":{}}"), 400, "wrong-type");
        expectProblem(post("/v1/classify/batch", "{\"items\":[],\"items\":[]}"), 400, "duplicate-field");
        expectProblem(post("/v1/classify/batch", "{\"items\":[],\"text\":\"a\"}"), 400, "unknown-field");
        expectProblem(post("/v1/classify/batch", "{\"items\":[{\"text\":\"a\"},{]}"), 400, "malformed-json");
        expectProblem(post("/v1/classify/batch", "{\"items\":[{\"text\":\"a\"}"), 400, "malformed-json");
    }

    @Test
    void saysJustTheLabel() {
        client.get().uri(uri -> uri.path("/v1/label").queryParam("text", "{text}").queryParam("title", "{title}")
                        .build(SNIPPET, "Ümläute & 100 %"))
                .exchange().expectStatus().isOk().expectHeader().contentType("text/plain;charset=UTF-8").expectBody(String.class)
                .isEqualTo(LIBRARY.classify(VendorText.of("Ümläute & 100 %", SNIPPET)).label().toString());
    }

    @Test
    void saysWhatIsWrongWithALabelCall() {
        expectProblem(client.get().uri("/v1/label").exchange(), 400, "nothing-to-read");
        expectProblem(client.get().uri("/v1/label?text=a&text=b").exchange(), 400, "duplicate-field");
        expectProblem(client.get().uri("/v1/label?text=a&q=b").exchange(), 400, "unknown-field");
        expectProblem(client.get().uri("/v1/label?text=a&maxErrorRate=0.7").exchange(), 400, "unknown-error-rate");
        expectProblem(client.get().uri("/v1/label?text=a&maxErrorRate=x").exchange(), 400, "wrong-type");
    }

    @Test
    void takesLongLabelTexts() {
        client.get().uri("/v1/label?text={text}", "help desk ".repeat(3_000)).exchange().expectStatus().isOk();
    }

    private static String items(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"desk\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static JsonNode batch(String body) {
        return JSON.readTree(post("/v1/classify/batch", body).expectStatus().isOk().expectBody(byte[].class).returnResult()
                .getResponseBody());
    }
}
