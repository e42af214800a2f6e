package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccessTest {

    @Test
    void everyCallNeedsAKeyOnceThereAreKeys() {
        try (ConfigurableApplicationContext context = WhichMspService.run("--server.port=0", "--server.address=0.0.0.0",
                "--whichmsp.keys=first-key,second-key", "--whichmsp.max-body=100B", "--whichmsp.cors-origins=https://page.example")) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            WebTestClient client = ServiceTestBase.client(port);
            refusesWithoutKey(client, "http://127.0.0.1:" + port);
            answersWithKey(client);
            keepsTheLimit(client);
            sharesWithTheOriginsSet(client);
        }
    }

    private static void refusesWithoutKey(WebTestClient client, String base) {
        for (String path : new String[] {"/v1/model", "/v1/label?text=a", "/v1/nothing", "/%761/model", "/v1;a=b/model", "//v1/model", "/reconcile", "/%72econcile"}) {
            ServiceTestBase.expectProblem(client.get().uri(URI.create(base + path)).exchange(), 401, "key-required");
            ServiceTestBase.expectProblem(client.get().uri(URI.create(base + path)).header("X-Api-Key", "first-ke").exchange(), 401,
                    "key-required");
        }
        client.get().uri("/v1/model").header("Authorization", "Bearer third-key").exchange().expectStatus().isUnauthorized()
                .expectHeader().valueEquals("WWW-Authenticate", "Bearer");
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        client.get().uri("/v3/api-docs").exchange().expectStatus().isOk();
    }

    private static void answersWithKey(WebTestClient client) {
        client.get().uri("/v1/model").header("X-Api-Key", "first-key").exchange().expectStatus().isOk();
        client.get().uri("/v1/model").header("Authorization", "bearer second-key").exchange().expectStatus().isOk();
    }

    private static void keepsTheLimit(WebTestClient client) {
        ServiceTestBase.expectProblem(client.post().uri("/v1/classify").header("X-Api-Key", "first-key")
                .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"text\":\"" + "a".repeat(100) + "\"}").exchange(), 413, "body-too-large");
    }

    private static void sharesWithTheOriginsSet(WebTestClient client) {
        client.options().uri("/v1/classify").header("Origin", "https://page.example").header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "X-Api-Key, Content-Type").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Access-Control-Allow-Origin", "https://page.example");
        client.get().uri("/v1/model").header("Origin", "https://other.example").exchange().expectStatus().isForbidden();
    }

    @Test
    void refusesToListenEverywhereWithoutKeys() {
        assertThatThrownBy(() -> WhichMspService.run("--server.port=0", "--server.address=0.0.0.0").close())
                .hasRootCauseInstanceOf(ServiceStartException.class).rootCause()
                .hasMessageContaining("listen on 0.0.0.0").hasMessageContaining("no API key is set");
        assertThatThrownBy(() -> settings("")).isInstanceOf(ServiceStartException.class).hasMessageContaining("every address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.8.8.8"})
    void listensOnLoopbackWithoutKeys(String address) {
        assertThat(settings(address).keys()).isEmpty();
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> ServiceSettings.of(new MockEnvironment().withProperty("server.address", "::1")
                .withProperty("whichmsp.max-body", "0B"))).isInstanceOf(ServiceStartException.class);
    }

    @Test
    void refusesAModelThatIsNone() {
        assertThatThrownBy(() -> WhichMspService.run("--server.port=0", "--whichmsp.model=no-such-file.bin").close())
                .hasRootCauseInstanceOf(ServiceStartException.class).rootCause().hasMessageContaining("no-such-file.bin");
    }

    private static ServiceSettings settings(String address) {
        return ServiceSettings.of(new MockEnvironment().withProperty("server.address", address));
    }
}
