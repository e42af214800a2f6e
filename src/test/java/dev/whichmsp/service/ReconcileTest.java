package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reconciliation API 0.2 asks of services. */
class ReconcileTest extends ServiceTestBase {

    private static final JsonMapper JSON = new JsonMapper();
    private static final VendorClassifier CLASSIFIER = VendorClassifier.load();

    private static WebTestClient.ResponseSpec form(String form) {
        return client.post().uri("/reconcile").header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8").bodyValue(form)
                .exchange();
    }

    private static WebTestClient.ResponseSpec post(String queries) {
        return form("queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8));
    }

    private static JsonNode reconcile(String queries) {
        JsonNode answer = JSON.readTree(post(queries).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
        JsonNode document = JSON.readTree(client.get().uri("/v3/api-docs").exchange().expectBody(byte[].class).returnResult().getResponseBody());
        new SchemaCheck(document).hold("ReconcileBatch", JSON.readTree(queries));
        new SchemaCheck(document).hold("ReconcileAnswer", answer);
        return answer;
    }

    private static List<String> ids(JsonNode query) {
        return query.get("result").valueStream().map(candidate -> candidate.get("id").asString()).toList();
    }

    @Test
    void describesItself() {
        client.get().uri("/reconcile").exchange().expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_JSON).expectBody()
                .jsonPath("$.versions[0]").isEqualTo("0.2").jsonPath("$.name").isEqualTo("WhichMSP")
                .jsonPath("$.identifierSpace").isNotEmpty().jsonPath("$.schemaSpace").isNotEmpty()
                .jsonPath("$.defaultTypes[0].id").isEqualTo("market").jsonPath("$.defaultTypes[0].name").isNotEmpty()
                .jsonPath("$.batchSize").isEqualTo(50);
    }

    @Test
    void answersTheMarketsLikeliestFirst() {
        JsonNode answer = reconcile("{\"q0\":{\"query\":\"" + SNIPPET + "\"},\"é 1\":{\"query\":\"We bake bread & cakes + more\"},\"q2\":{\"query\":\"\"}}");
        assertThat(answer.propertyNames()).containsExactly("q0", "é 1", "q2");
        Verdict verdict = CLASSIFIER.classify(SNIPPET);
        JsonNode first = answer.get("q0").get("result").get(0);
        assertThat(first.get("id").asString()).isEqualTo("IT-MSP").isEqualTo(verdict.label().toString());
        assertThat(first.get("match").asBoolean()).isTrue();
        assertThat(first.get("score").asDouble()).isEqualTo(Math.rint(verdict.scores().get("IT-MSP") * 1e4) / 1e2);
        assertThat(answer.get("q0").get("result").findValues("score").stream().map(JsonNode::asDouble).map(score -> -score).toList())
                .hasSize(3).isSorted();
        assertThat(answer.get("é 1").get("result").findValues("match")).hasSize(3).noneMatch(JsonNode::asBoolean);
        assertThat(answer.get("q2").get("result")).isEmpty();
    }

    @Test
    void takesQueriesInTheUrl() {
        String queries = "{\"q0\":{\"query\":\"" + SNIPPET + "\",\"limit\":1}}";
        byte[] answer = client.get().uri(URI.create("http://127.0.0.1:" + port + "/reconcile?queries="
                + URLEncoder.encode(queries, StandardCharsets.UTF_8).replace("+", "%20"))).exchange().expectStatus().isOk()
                .expectBody(byte[].class).returnResult().getResponseBody();
        assertThat(JSON.readTree(answer)).isEqualTo(reconcile(queries));
        assertThat(ids(JSON.readTree(answer).get("q0"))).containsExactly("IT-MSP");
    }

    @Test
    void holdsToLimitAndType() {
        String query = "{\"query\":\"" + SNIPPET + "\",";
        JsonNode answer = reconcile("{\"two\":" + query + "\"limit\":2},\"ours\":" + query + "\"type\":\"market\"},\"none\":" + query
                + "\"type\":\"Q43229\"},\"either\":" + query + "\"type\":[\"Q1\",\"market\"],\"type_strict\":\"any\"}}");
        assertThat(answer.propertyStream().map(result -> result.getValue().get("result").size()).toList()).containsExactly(2, 3, 0, 3);
    }

    @Test
    void readsPropertiesBesideTheQuery() {
        JsonNode answer = reconcile("{\"q\":{\"query\":\"Acme\",\"properties\":[{\"pid\":\"text\",\"v\":[\"" + SNIPPET
                + "\",{\"id\":\"x\",\"name\":\"servers\"}]},{\"pid\":\"title\",\"v\":\"IT\"},{\"pid\":\"P17\",\"v\":7}]},"
                + "\"p\":{\"properties\":[{\"pid\":\"text\",\"v\":\"" + SNIPPET + "\"}]},"
                + "\"other\":{\"properties\":[{\"pid\":\"P17\",\"v\":\"Q30\"}]}}");
        Verdict verdict = CLASSIFIER.classify(VendorText.of("IT", "Acme\n" + SNIPPET + "\nservers"));
        assertThat(answer.get("q").get("result").get(0).get("score").asDouble())
                .isEqualTo(Math.rint(verdict.scores().get(verdict.label().toString()) * 1e4) / 1e2);
        assertThat(ids(answer.get("p"))).startsWith("IT-MSP");
        assertThat(ids(answer.get("other"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ | malformed-json |", "{} {} | malformed-json |", "[] | wrong-type | queries", "{\"q\":7} | wrong-type | q",
        "{\"q\":{}} | nothing-to-read | q", "{\"q\":{\"query\":7}} | wrong-type | q.query",
        "{\"q\":{\"query\":\"a\",\"limit\":0}} | wrong-type | q.limit", "{\"q\":{\"query\":\"a\",\"type\":{}}} | wrong-type | q.type",
        "{\"q\":{\"query\":\"a\",\"lang\":\"en\"}} | unknown-field | q.lang",
        "{\"q\":{\"query\":\"a\",\"properties\":[{\"v\":1}]}} | wrong-type | q.properties",
        "{\"q\":{\"query\":\"a\"},\"q\":{\"query\":\"b\"}} | malformed-json |"})
    void saysWhatIsWrongWithQueries(String queries, String type, String field) {
        expectProblem(post(queries), 400, type);
        if (field != null) {
            post(queries).expectBody().jsonPath("$.field").isEqualTo(field);
        }
    }

    @Test
    void saysWhatIsWrongWithCalls() {
        String many = IntStream.rangeClosed(0, ReconcileReader.MOST_QUERIES).mapToObj(i -> "\"q" + i + "\":{\"query\":\"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        expectProblem(post(many), 400, "too-many-items");
        expectProblem(form("extend={}"), 400, "unknown-field");
        expectProblem(form(""), 400, "unknown-field");
        expectProblem(form("queries={}&queries={}"), 400, "duplicate-field");
        expectProblem(form("queries=%zz"), 400, "bad-request");
        expectProblem(form("queries={\"q\":{\"query\":\"" + "a".repeat(1 << 20) + "\"}}"), 413, "body-too-large");
        expectProblem(client.post().uri("/reconcile").contentType(MediaType.APPLICATION_JSON).bodyValue("{}").exchange(), 415,
                "unsupported-media-type");
        expectProblem(client.get().uri("/reconcile?callback=f").exchange(), 400, "unknown-field");
        expectProblem(client.put().uri("/reconcile").exchange(), 405, "method-not-allowed");
    }

    @Test
    void letsPagesOfAnyOriginCall() {
        client.get().uri("/reconcile").header("Origin", "http://127.0.0.1:3333").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Access-Control-Allow-Origin", "*");
        client.options().uri("/reconcile").header("Origin", "http://127.0.0.1:3333").header("Access-Control-Request-Method", "POST")
                .exchange().expectStatus().isOk().expectHeader().valueEquals("Access-Control-Allow-Origin", "*");
        client.get().uri("/v1/model").header("Origin", "http://127.0.0.1:3333").exchange().expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }
}
