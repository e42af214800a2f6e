package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.whichmsp.VendorClassifier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class OperationTest extends ServiceTestBase {

    @Test
    void readinessIsThatOfTheModel() {
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.status").isEqualTo("UP")
                .jsonPath("$.components.model.details.model").isEqualTo(VendorClassifier.load().model().name());
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        client.get().uri("/actuator/health").exchange().expectStatus().isOk();
    }

    @Test
    void countsAnswersAndTimesCalls() {
        post("/v1/classify", "{\"text\":\"\"}").expectStatus().isOk();
        post("/v1/classify", "{").expectStatus().isBadRequest();
        String metrics = client.get().uri("/actuator/prometheus").exchange().expectStatus().isOk().expectBody(String.class)
                .returnResult().getResponseBody();
        assertThat(metrics).containsPattern("whichmsp_answers_total\\{label=\"unclear\"} [1-9]")
                .contains("http_server_requests_seconds_count{method=\"POST\",status=\"200\",uri=\"/v1/classify\"}")
                .contains("http_server_requests_seconds_count{method=\"POST\",status=\"400\",uri=\"/v1/classify\"}")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void madeUpMethodsMakeNoTimers() {
        client.method(HttpMethod.valueOf("MADEUP")).uri("/v1/classify").exchange().expectStatus().isEqualTo(405);
        String metrics = client.get().uri("/actuator/prometheus").exchange().expectBody(String.class).returnResult().getResponseBody();
        assertThat(metrics).doesNotContain("MADEUP")
                .contains("http_server_requests_seconds_count{method=\"other\",status=\"405\",uri=\"/v1/classify\"} 1");
    }

    @Test
    void logsNoText() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        post("/v1/classify", "{\"text\":\"hushhush\"}").expectStatus().isOk();
        post("/v1/classify", "{\"hushhush\":hushhush}").expectStatus().isBadRequest();
        post("/v1/classify/batch", "{\"items\":[{\"hushhush\":1}, hushhush]}").expectStatus().isBadRequest();
        client.get().uri("/v1/label?hushhush=1").exchange().expectStatus().isBadRequest();
        client.get().uri("/v1/hushhush").exchange().expectStatus().isNotFound();
        client.get().uri("/v1/label?text={text}", "hushhush".repeat(20_000)).exchange().expectStatus().is4xxClientError();
        new ProblemHandler().handle(MockServerWebExchange.from(
                MockServerHttpRequest.get("/hushhush")),
                new IllegalStateException("hushhush")).block();
        root.detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).isNotEmpty().noneMatch(line -> line.contains("hushhush"));
    }
}
