package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.VerdictWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamTest extends ServiceTestBase {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void answersEachLineInOrder() {
        List<String> ids = IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();
        List<JsonNode> answers = stream(ids.stream().map(id -> "{\"id\":\"" + id + "\",\"text\":\"" + SNIPPET + "\"}")
                .collect(Collectors.joining("\n")));
        assertThat(answers).extracting(answer -> answer.get("id").asString()).isEqualTo(ids);
        assertThat(answers.get(4_999)).isEqualTo(
                JSON.readTree(VerdictWriter.toJson(VendorClassifier.load().classify(VendorText.of(SNIPPET).withId("4999")))));
    }

    @Test
    void goesOnAfterBadLines() {
        String tooLong = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";
        List<JsonNode> answers = stream("{\"id\":\"1\",\"text\":\"a\"}\r\n\n{\"id\":\"3\",\"tezt\":\"a\"}\nnonsense\n" + tooLong
                + "\n{\"text\":\"a\",\"maxErrorRate\":0.7}\n{\"id\":\"7\",\"text\":\"é😀\"}\n");
        assertThat(answers).extracting(answer -> answer.at("/error/type").asString("")).containsExactly("", "/problems/unknown-field",
                "/problems/malformed-json", "/problems/body-too-large", "/problems/unknown-error-rate", "");
        assertThat(answers).extracting(answer -> answer.at("/error/line").asInt(0)).containsExactly(0, 3, 4, 5, 6, 0);
        assertThat(answers).extracting(answer -> answer.get("id").asString("-")).containsExactly("1", "3", "-", "-", "-", "7");
    }

    @Test
    void anEmptyStreamHasAnEmptyAnswer() {
        assertThat(stream("")).isEmpty();
        assertThat(stream("\n \n")).isEmpty();
    }

    @Test
    void answersBeforeTheStreamEnds() throws IOException {
        try (Socket socket = open()) {
            InputStream in = socket.getInputStream();
            for (int i = 0; i < 20; i++) {
                send(socket, "{\"id\":\"endless-" + i + "\",\"text\":\"a\"}\n");
                assertThat(readUntil(in, "\"model\"")).contains("endless-" + i);
            }
        }
    }

    @Test
    void readsNoFasterThanItsAnswersAreTaken() {
        AtomicInteger pieces = new AtomicInteger();
        Flux<DataBuffer> endless = Flux.generate(sink -> {
            pieces.incrementAndGet();
            sink.next(DefaultDataBufferFactory.sharedInstance.wrap("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8)));
        });
        try (Workers workers = new Workers()) {
            Answers answers = new Answers(VendorClassifier.load(), new AnswerCounter(new SimpleMeterRegistry()));
            ClassifyEndpoints endpoints = new ClassifyEndpoints(answers, new Bodies(1_000), workers);
            int taken = 100;
            endpoints.answerLines(endless).limitRequest(taken).blockLast();
            assertThat(pieces.get()).isBetween(taken, taken + workers.count());
        }
    }

    private static List<JsonNode> stream(String lines) {
        byte[] answer = client.post().uri("/v1/classify").contentType(MediaType.APPLICATION_NDJSON).bodyValue(lines).exchange()
                .expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_NDJSON)
                .expectBody(byte[].class).returnResult().getResponseBody();
        return answer == null ? List.of() : new String(answer, StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(("POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void send(Socket socket, String chunk) throws IOException {
        byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the service ended the stream after " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }
}
