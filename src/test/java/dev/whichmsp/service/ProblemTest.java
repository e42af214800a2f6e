package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest extends ServiceTestBase {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"text\":         | malformed-json",
        "~~                 | malformed-json",
        "{\"text\":7}       | wrong-type",
        "[\"a\"]            | wrong-type",
        "{\"words\":\"a\"}  | unknown-field",
        "{\"text\":\"a\",\"text\":\"b\"} | duplicate-field",
        "{\"id\":\"a\"}     | nothing-to-read",
        "{\"text\":\"a\",\"maxErrorRate\":0.5} | unknown-error-rate",
    })
    void saysWhatIsWrongWithABody(String body, String type) {
        expectProblem(post("/v1/classify", body), 400, type);
    }

    @Test
    void namesTheField() {
        post("/v1/classify", "{\"words\":\"a\"}").expectBody().json("""
                {"type": "/problems/unknown-field", "title": "Unknown field", "status": 400, "field": "words",
                 "detail": "unknown field \\"words\\": a text has id, title, text, html, url and maxErrorRate"}""");
    }

    @Test
    void saysThatABodyIsTooLarge() {
        byte[] large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) ' ');
        expectProblem(post("/v1/classify", large), 413, "body-too-large");
        expectProblem(client.post().uri("/v1/classify/batch").contentType(MediaType.APPLICATION_JSON)
                .body(Flux.just(large, large), byte[].class).exchange(), 413, "body-too-large");
    }

    @Test
    void takesABodyAtTheLimit() {
        byte[] body = Arrays.copyOf("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8), 1 << 20);
        Arrays.fill(body, 12, body.length, (byte) ' ');
        post("/v1/classify", body).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "application/json;charset=ISO-8859-1", "application/x-www-form-urlencoded"})
    void saysThatAMediaTypeIsUnsupported(String type) {
        expectProblem(client.post().uri("/v1/classify").header("Content-Type", type).bodyValue("{}".getBytes()).exchange(), 415,
                "unsupported-media-type");
    }

    @Test
    void saysThatAnEncodingIsUnsupported() {
        expectProblem(client.post().uri("/v1/classify").contentType(MediaType.APPLICATION_JSON)
                .header("Content-Encoding", "gzip").bodyValue("{}").exchange(), 415, "unsupported-media-type");
        expectProblem(client.post().uri("/v1/classify").exchange(), 415, "unsupported-media-type");
    }

    @Test
    void saysWhatIsNotAcceptable() {
        expectProblem(client.post().uri("/v1/classify").contentType(MediaType.APPLICATION_JSON).accept(MediaType.TEXT_HTML)
                .bodyValue("{\"text\":\"a\"}").exchange(), 406, "not-acceptable");
        expectProblem(client.get().uri("/v1/label?text=a").accept(MediaType.IMAGE_PNG).exchange(), 406, "not-acceptable");
        expectProblem(client.get().uri("/v1/model").header("Accept", "///").exchange(), 406, "not-acceptable");
    }

    @Test
    void saysThatThereIsNoSuchAddressOrMethod() {
        expectProblem(client.get().uri("/v1/nothing").exchange(), 404, "not-found");
        expectProblem(client.get().uri("/actuator/env").exchange(), 404, "not-found");
        expectProblem(client.get().uri("/v1/classify").exchange(), 405, "method-not-allowed");
        client.delete().uri("/v1/model").exchange().expectStatus().isEqualTo(405).expectHeader().valueEquals("Allow", "GET");
        expectProblem(client.post().uri("/actuator/health").exchange(), 405, "method-not-allowed");
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        client.head().uri("/v1/model").exchange().expectStatus().isOk().expectBody().isEmpty();
    }

    @Test
    void sharesNothingWithOtherOrigins() {
        client.get().uri("/v1/label?text=a").header("Origin", "https://page.example").exchange()
                .expectHeader().doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void hasAnAnswerToEveryTruncationOfARequest() {
        byte[] whole = "{\"id\":\"é\",\"title\":\"T\\u00e9\",\"text\":\"a 😀\",\"maxErrorRate\":0.05}".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            expectProblem(post("/v1/classify", Arrays.copyOf(whole, length)), 400, "malformed-json");
            expectProblem(post("/v1/classify/batch", "{\"items\":[" + new String(whole, 0, length, StandardCharsets.ISO_8859_1)),
                    400, "malformed-json");
        }
        post("/v1/classify", whole).expectStatus().isOk();
    }

    @Test
    void hasAnAnswerToBrokenBytes() {
        Random random = new Random(7);
        byte[] whole = ("{\"id\":\"1\",\"text\":\"" + SNIPPET + "\"}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            int status = post("/v1/classify", broken).expectBody().returnResult().getStatus().value();
            assertThat(status).as("with %s", Arrays.toString(broken)).isIn(200, 400);
        }
    }

    @Test
    void saysNothingOfTheInside() {
        String body = new String(Problem.of(new IllegalStateException("a secret text")).toBytes(), StandardCharsets.UTF_8);
        assertThat(body).contains("\"status\":500").contains("/problems/internal-error").doesNotContain("secret")
                .doesNotContain("IllegalState");
    }

    @Test
    void problemTypesAreStable() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).allMatch(uri -> uri.matches("/problems/[a-z-]+"))
                .doesNotHaveDuplicates().contains("/problems/unknown-field", "/problems/body-too-large");
        assertThat(new JsonMapper().readTree(new Problem(ProblemType.NOT_FOUND, null, null).toBytes()).size()).isEqualTo(3);
    }
}
