package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends ServiceTestBase {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document = JSON.readTree(get("/v3/api-docs"));
    private final SchemaCheck check = new SchemaCheck(document);

    @Test
    void describesEveryCallAndNoOther() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        List<String> served = context.getBeansOfType(EndpointConfiguration.Endpoints.class).values().stream()
                .flatMap(group -> group.list().stream()).filter(endpoint -> endpoint.path().matches("/v1/.*|/reconcile"))
                .map(endpoint -> endpoint.method() + " " + endpoint.path()).toList();
        List<String> described = document.get("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .map(call -> call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())).toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsString("$ref")).isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void saysOfConfidenceWhatTheJavadocSays() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/whichmsp/Verdict.java"));
        String javadoc = source.substring(source.indexOf("@param confidence") + "@param confidence".length(), source.indexOf("@param reason"))
                .replaceAll("\\{@code ([^}]*)}", "$1").replace("*", "").replaceAll("\\s+", " ").strip();
        assertThat(document.at("/components/schemas/Verdict/properties/confidence/description").asString()).isEqualTo(javadoc);
    }

    @Test
    void namesEveryProblemThatACallCanEndIn() {
        String described = document.at("/components/responses").toString() + document.get("info");
        List<ProblemType> elsewhere = List.of(ProblemType.NOT_FOUND, ProblemType.METHOD_NOT_ALLOWED,
                ProblemType.INTERNAL_ERROR);
        assertThat(Arrays.stream(ProblemType.values()).filter(type -> !elsewhere.contains(type)).map(ProblemType::uri)
                .map(uri -> uri.substring("/problems/".length())).filter(name -> !described.contains(name))).isEmpty();
    }

    @Test
    void answersAreAsDescribed() {
        check.hold("Verdict", answer("/v1/classify", "{\"id\":\"1\",\"title\":\"IT\",\"text\":\"" + SNIPPET + "\"}"));
        check.hold("Verdict", answer("/v1/classify", "{\"text\":\"\"}"));
        check.hold("BatchAnswer", answer("/v1/classify/batch", "{\"items\":[{\"text\":\"a\"},{\"x\":1},{\"html\":\"<b>help desk\"}]}"));
        check.hold("Problem", answer("/v1/classify", "{\"x\":1}"));
        check.hold("Model", JSON.readTree(get("/v1/model")));
        check.hold("ReconcileManifest", JSON.readTree(get("/reconcile")));
        check.hold("Lexicon", JSON.readTree(get("/v1/signals")));
        JsonNode failed = JSON.readTree(client.post().uri("/v1/classify").contentType(MediaType.APPLICATION_NDJSON).bodyValue("{}\n")
                .exchange().expectBody(byte[].class).returnResult().getResponseBody());
        check.hold("FailedText", failed);
    }

    @Test
    void examplesAreAnswered() {
        document.findValues("requestBody").forEach(body -> body.get("content").propertyStream().forEach(content ->
                content.getValue().path("examples").valueStream().forEach(example -> {
                    JsonNode value = example.get("value");
                    client.post().uri("/v1/classify").header("Content-Type", content.getKey())
                            .bodyValue((value.isString() ? value.asString() : value.toString()).getBytes())
                            .exchange().expectStatus().isOk().expectBody(String.class).value(answer -> assertThat(answer).doesNotContain("error"));
                })));
    }

    @Test
    void listsTheLexiconByLabel() {
        JsonNode all = JSON.readTree(get("/v1/signals"));
        Map<String, Long> byLabel = all.get("signals").valueStream()
                .collect(Collectors.groupingBy(signal -> signal.get("label").asString(), Collectors.counting()));
        assertThat(all.get("count").asInt()).isEqualTo(all.get("signals").size()).isPositive();
        byLabel.forEach((label, count) -> assertThat(JSON.readTree(get("/v1/signals?label=" + label)).get("count").asLong()).isEqualTo(count));
        expectProblem(client.get().uri("/v1/signals?label=MSP").exchange(), 400, "unknown-label");
        expectProblem(client.get().uri("/v1/signals?lable=BPO").exchange(), 400, "unknown-field");
    }

    @Test
    void showsThePageToTryIt() {
        client.get().uri("/swagger-ui.html").exchange().expectStatus().is3xxRedirection()
                .expectHeader().valueEquals("Location", "swagger-ui/index.html");
        assertThat(get("/swagger-ui/index.html")).contains("swagger-ui-bundle.js");
        assertThat(get("/swagger-ui/swagger-initializer.js")).contains("v3/api-docs");
        assertThat(get("/swagger-ui/swagger-ui-bundle.js")).contains("SwaggerUIBundle");
        assertThat(get("/v3/api-docs.yaml")).startsWith("openapi: 3.1");
    }

    private static JsonNode answer(String path, String body) {
        return JSON.readTree(post(path, body).expectBody(byte[].class).returnResult().getResponseBody());
    }

    private static String get(String path) {
        return client.get().uri(path).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
