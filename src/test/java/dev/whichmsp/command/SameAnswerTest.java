package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.VerdictWriter;
import dev.whichmsp.service.WhichMspService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Library, command and service give the same answer to every text of the golden file, and the label it has there. */
class SameAnswerTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/whichmsp/golden.jsonl");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void libraryCommandAndServiceAnswerAlike() throws Exception {
        VendorClassifier classifier = VendorClassifier.load();
        try (ConfigurableApplicationContext service = WhichMspService.run("--server.port=0")) {
            String address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/v1/classify";
            List<String> lines = Files.readAllLines(GOLDEN);
            assertThat(lines).isNotEmpty();
            for (String line : lines) {
                JsonNode golden = JSON.readTree(line);
                JsonNode request = golden.get("request");
                JsonNode library = JSON.readTree(VerdictWriter.toJson(classifier.classify(text(request))));
                assertThat(library.get("label")).as(line).isEqualTo(golden.get("label"));
                assertThat(serviceAnswer(address, request)).as(line).isEqualTo(library);
                assertThat(withoutId(commandAnswer(request))).as(line).isEqualTo(withoutId(library));
            }
        }
    }

    private static VendorText text(JsonNode request) {
        return new VendorText(field("id", request), field("title", request), field("text", request), field("html", request), null);
    }

    private static String field(String name, JsonNode request) {
        return request.has(name) ? request.get(name).asString() : null;
    }

    private static JsonNode serviceAnswer(String address, JsonNode request) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString())).build();
        return JSON.readTree(HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString()).body());
    }

    private JsonNode commandAnswer(JsonNode request) throws Exception {
        if (request.has("html")) {
            Path page = Files.writeString(folder.resolve("page.html"), field("html", request));
            return JSON.readTree(Run.of("classify", "--json", "--file", page.toString()).out());
        }
        return JSON.readTree(request.has("title")
                ? Run.of("classify", "--json", "--title", field("title", request), field("text", request)).out()
                : Run.of("classify", "--json", field("text", request)).out());
    }

    private static JsonNode withoutId(JsonNode answer) {
        ((ObjectNode) answer).remove("id");
        return answer;
    }
}
