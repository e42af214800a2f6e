package dev.whichmsp.json;

import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException.Kind;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads vendor texts from JSON, strictly: {@code {"id", "title", "text", "html", "url", "maxErrorRate"}}, at least one of
 * title, text and html, each field at most once and none besides. A null is the same as no field.
 */
public final class VendorTextReader {

    /** The field that promises an error rate. */
    public static final String MAX_ERROR_RATE = "maxErrorRate";

    /** How much of what Jackson says is repeated, in UTF-16 units; it may quote the input. */
    private static final int MOST_QUOTED = 200;

    /** Where Jackson names its own settings. */
    private static final Pattern INSIDE = Pattern.compile(", from `[^`]*`");

    private VendorTextReader() {}

    /**
     * Reads the one object that these bytes are, in UTF-8.
     *
     * @throws BadTextException if they are anything else
     */
    public static TextRequest read(byte[] json) {
        try (JsonParser parser = Json.parser(json)) {
            return readOnly(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads the one object that this string is.
     *
     * @throws BadTextException if it is anything else
     */
    public static TextRequest read(String json) {
        try (JsonParser parser = Json.parser(json)) {
            return readOnly(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private static TextRequest readOnly(JsonParser json) {
        json.nextToken();
        TextRequest request = readValue(json);
        requireEnd(json);
        return request;
    }

    /**
     * Reads the object at the parser's current token, and leaves the parser at its end even if the object is bad.
     *
     * @throws BadTextException if it is no good vendor text
     * @throws JacksonException if it is no JSON; then the rest of the input is lost
     */
    public static TextRequest readValue(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new BadTextException(Kind.MALFORMED_JSON, null, "nothing was sent: send an object such as {\"text\": \"…\"}");
        }
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            throw new BadTextException(Kind.WRONG_TYPE, null,
                    "a text is an object such as {\"text\": \"…\"}, not " + typeName(token));
        }
        TextFields fields = new TextFields();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            fields.take(name, json);
        }
        return fields.toRequest();
    }

    /**
     * Checks that nothing follows.
     *
     * @throws BadTextException if something does
     */
    public static void requireEnd(JsonParser json) {
        if (json.nextToken() != null) {
            throw new BadTextException(Kind.MALFORMED_JSON, null, "something follows the end of the object at "
                    + place(json.currentTokenLocation()) + ": send one object, or many as application/x-ndjson, one a line");
        }
    }

    /** What Jackson found wrong, with its place, as a fault of the text. */
    public static BadTextException malformed(JacksonException e) {
        String message = INSIDE.matcher(e.getOriginalMessage()).replaceAll("").lines().findFirst().orElse("");
        String place = e.getLocation() == null ? "" : " at " + place(e.getLocation());
        return new BadTextException(Kind.MALFORMED_JSON, null,
                "malformed JSON" + place + ": " + BadTextException.quotable(message, MOST_QUOTED));
    }

    /**
     * Reads an error rate at the parser's current token, null if it is null.
     *
     * @throws BadTextException if it is no number
     */
    public static Double readMaxErrorRate(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isNumeric()) {
            json.skipChildren();
            throw new BadTextException(Kind.WRONG_TYPE, MAX_ERROR_RATE,
                    MAX_ERROR_RATE + " is " + typeName(token) + ": give a number such as 0.05");
        }
        return json.getDoubleValue();
    }

    /** That nobody reads a field; {@code rule} says which there are. */
    public static BadTextException unknownField(String name, String rule) {
        String field = BadTextException.quotable(name);
        return new BadTextException(Kind.UNKNOWN_FIELD, field, "unknown field \"" + field + "\": " + rule);
    }

    /** What a token is called in messages. */
    static String typeName(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "null";
        };
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
