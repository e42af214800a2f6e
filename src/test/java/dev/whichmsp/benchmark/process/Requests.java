package dev.whichmsp.benchmark.process;

import dev.whichmsp.training.Example;
import dev.whichmsp.training.ExampleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A request with each snippet of the examples, as bytes, round and round in an order mixed once. */
final class Requests {

    private static final Path EXAMPLES = Path.of("training-data/examples");
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[][] requests;
    private int next;

    Requests(String path) throws IOException {
        List<byte[]> all = ExampleReader.readFolder(EXAMPLES).stream().filter(e -> e.kind().equals("snippet"))
                .map(e -> request(path, e)).collect(Collectors.toList());
        Collections.shuffle(all, new Random(1));
        requests = all.toArray(byte[][]::new);
    }

    private static byte[] request(String path, Example example) {
        String body = JSON.writeValueAsString(Map.of("id", example.id(), "title", example.title(), "text", example.text()));
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    byte[] next() {
        if (next == requests.length) {
            next = 0;
        }
        return requests[next++];
    }
}
