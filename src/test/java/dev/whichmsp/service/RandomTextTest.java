package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.VendorTextReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RandomTextTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] FIELDS = {"id", "title", "text", "html"};
    private static final String[] PIECES = {"help desk ", "<p>", "</", "&amp;", "&#", "<!--", "😀", "\ud800", "\udc00", "\0", "İ", "ﬃ", "e\u0301"};

    private final Answers answers = new Answers(VendorClassifier.load(), new AnswerCounter(new SimpleMeterRegistry()));

    @Test
    void everyRandomStringHasAnAnswerOrAFault() {
        Random random = new Random(20_26);
        int answered = 0;
        for (int i = 0; i < 10_000; i++) {
            String json = "{\"" + FIELDS[random.nextInt(4)] + "\":\"" + escape(random(random)) + "\",\"url\":\"\"}";
            try {
                byte[] answer = answers.answer(VendorTextReader.read(json.getBytes(StandardCharsets.US_ASCII)));
                check(JSON.readTree(answer), json);
                answered++;
            } catch (BadTextException e) {
                assertThat(json).as(e.getMessage()).startsWith("{\"id\"");
            }
        }
        assertThat(answered).isGreaterThan(7_000);
    }

    private static void check(JsonNode answer, String json) {
        JsonNode given = JSON.readTree(json);
        assertThat(answer.size()).isEqualTo(8);
        for (JsonNode span : answer.findValues("spans").stream().flatMap(JsonNode::valueStream).toList()) {
            int length = given.get(span.get("field").asString()).asString().length();
            assertThat(span.get("start").asInt()).as(json).isGreaterThanOrEqualTo(0).isLessThan(span.get("end").asInt());
            assertThat(span.get("end").asInt()).as(json).isLessThanOrEqualTo(length);
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.append((char) random.nextInt(128));
                case 2 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
