package dev.whichmsp.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface's description, {@code /v3/api-docs} (OpenAPI 3.1), and Swagger UI, a page to try it. The description is
 * written by hand, in openapi.yaml, and tests hold answers and endpoints against it: nothing is derived at start-up.
 */
final class DocumentationEndpoints {

    private static final String INITIALIZER = """
            window.onload = () => {
              window.ui = SwaggerUIBundle({url: "../v3/api-docs", dom_id: "#swagger-ui", deepLinking: true,
                presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: "BaseLayout"});
            };
            """;
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    Mono<ServerResponse> json(ServerRequest request) {
        return Bodies.ok(MediaType.APPLICATION_JSON, new JsonMapper().writeValueAsBytes(parse()));
    }

    Mono<ServerResponse> yaml(ServerRequest request) {
        return Bodies.ok(YAML, read());
    }

    /** To where the page of the Swagger UI library is served from. */
    Mono<ServerResponse> page(ServerRequest request) {
        return ServerResponse.temporaryRedirect(URI.create("swagger-ui/index.html")).build();
    }

    /** Stands before the library's own script, which shows another service. */
    Mono<ServerResponse> initializer(ServerRequest request) {
        return Bodies.ok(SCRIPT, INITIALIZER.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> parse() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(read(), StandardCharsets.UTF_8));
    }

    private static byte[] read() {
        try (InputStream in = DocumentationEndpoints.class.getResourceAsStream("openapi.yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
