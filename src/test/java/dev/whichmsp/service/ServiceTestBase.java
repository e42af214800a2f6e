package dev.whichmsp.service;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Starts one service on a free port for the tests of a class. */
abstract class ServiceTestBase {

    static final String SNIPPET = "Our help desk monitors, patches and backs up your servers for a flat fee per user.";

    static ConfigurableApplicationContext context;
    static WebTestClient client;
    static int port;

    @BeforeAll
    static void start() {
        context = WhichMspService.run("--server.port=0");
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        client = client(port);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    static WebTestClient client(int port) {
        return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20)).build();
    }

    static WebTestClient.ResponseSpec post(String path, Object body) {
        return client.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    static void expectProblem(WebTestClient.ResponseSpec response, int status, String type) {
        response.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.type").isEqualTo("/problems/" + type).jsonPath("$.status").isEqualTo(status)
                .jsonPath("$.title").isNotEmpty();
    }
}
