package dev.whichmsp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

class VendorTextReaderTest {

    @Test
    void readsEveryField() {
        String json = "{\"id\":\"7\",\"title\":\"T\",\"text\":\"\\ud83d\\ude00 é\",\"html\":\"<p>\",\"url\":\"u\",\"maxErrorRate\":0.02}";
        TextRequest expected = new TextRequest(new VendorText("7", "T", "😀 é", "<p>", "u"), 0.02);
        assertThat(VendorTextReader.read(json)).isEqualTo(expected);
        assertThat(VendorTextReader.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void nullIsTheSameAsNoField() {
        assertThat(VendorTextReader.read("{\"id\":null,\"title\":null,\"text\":\"\",\"maxErrorRate\":null}"))
                .isEqualTo(new TextRequest(VendorText.of(""), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{`text`:`a`,`snippet`:`b`}      | UNKNOWN_FIELD    | snippet",
        "{`text`:{`a`:[1]}}              | WRONG_TYPE       | text",
        "{`text`:`a`,`id`:7}             | WRONG_TYPE       | id",
        "{`text`:`a`,`maxErrorRate`:`x`} | WRONG_TYPE       | maxErrorRate",
        "{`text`:`a`,`text`:`b`}         | DUPLICATE_FIELD  | text",
        "{`text`:`a`,`id`:`\\ud800`}     | WRONG_TYPE       | id",
        "{`id`:`1`,`url`:`u`}            | NOTHING_TO_READ  |",
        "{}                              | NOTHING_TO_READ  |",
        "[]                              | WRONG_TYPE       |",
        "7                               | WRONG_TYPE       |",
        "null                            | WRONG_TYPE       |",
        "{`text`:`a`} {`text`:`b`}       | MALFORMED_JSON   |",
        "{`text`:`a`                     | MALFORMED_JSON   |",
        "{text:`a`}                      | MALFORMED_JSON   |",
        "{`text`:`a`,}                   | MALFORMED_JSON   |",
        "~~                              | MALFORMED_JSON   |",
    })
    void refuses(String json, Kind kind, String field) {
        BadTextException fault = catchThrowableOfType(BadTextException.class, () -> VendorTextReader.read(json.replace('`', '"')));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.field()).isEqualTo(field);
    }

    @Test
    void saysTheValueTheRuleAndTheRemedy() {
        assertThatThrownBy(() -> VendorTextReader.read("{\"text\":[\"a\"]}")).hasMessage("text is an array: give a string");
        assertThatThrownBy(() -> VendorTextReader.read("{\"body\":1}"))
                .hasMessage("unknown field \"body\": a text has id, title, text, html, url and maxErrorRate");
        assertThatThrownBy(() -> VendorTextReader.read("{\"text\"\n:x}")).hasMessageStartingWith("malformed JSON at line 2, column ");
    }

    @Test
    void keepsTheIdOfABadText() {
        assertThat(catchThrowableOfType(BadTextException.class, () -> VendorTextReader.read("{\"x\":1,\"id\":\"r9\"}")).id())
                .isEqualTo("r9");
    }

    @Test
    void repeatsNoLongNamesAndNoHalfCharacters() {
        String name = "\\udc00" + "x".repeat(500);
        BadTextException fault = catchThrowableOfType(BadTextException.class, () -> VendorTextReader.read("{\"" + name + "\":1}"));
        assertThat(fault.field()).hasSizeLessThan(70).startsWith("?x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":{\"y\":[1,{}]},\"text\":\"a\"}", "[[1],2]", "7", "{}", "{\"text\":{\"a\":{}}}"})
    void leavesTheParserAtTheEndOfABadObject(String bad) {
        try (JsonParser json = new JsonFactory().createParser("[" + bad + ",\"next\"]")) {
            json.nextToken();
            json.nextToken();
            assertThatThrownBy(() -> VendorTextReader.readValue(json)).isInstanceOf(BadTextException.class);
            assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
            assertThat(json.getString()).isEqualTo("next");
        }
    }

    @Test
    void asksOnlyForCalibratedErrorRates() {
        VendorClassifier classifier = VendorClassifier.load();
        double known = classifier.model().calibration().errorRates().get(0).rate();
        VendorText text = VendorText.of("a").withId("r1");
        assertThat(new TextRequest(text, null).options(classifier)).isEqualTo(ClassifyOptions.DEFAULT);
        assertThat(new TextRequest(text, known).options(classifier)).isEqualTo(ClassifyOptions.DEFAULT.withMaxErrorRate(known));
        BadTextException fault = catchThrowableOfType(BadTextException.class, () -> new TextRequest(text, 0.5).options(classifier));
        assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_ERROR_RATE);
        assertThat(fault.id()).isEqualTo("r1");
        assertThat(fault).hasMessageContaining("0.5").hasMessageContaining(Double.toString(known));
    }
}
