package dev.whichmsp.table.json;

import dev.whichmsp.VendorText;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.Columns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The fields of a JSON object; of those that are no strings, just the kind. */
final class JsonFields {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> strings = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    private JsonFields() {}

    static JsonFields parse(String line) throws BadRowException {
        JsonFields fields = new JsonFields();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRowException("not a JSON object: give one on each line");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                fields.read(json.currentName(), json);
            }
            if (json.nextToken() != null) {
                throw new BadRowException("more than one JSON object on a line");
            }
        } catch (JacksonException e) {
            throw new BadRowException("not JSON: " + JsonFaults.message(e) + (e.getLocation() == null ? ""
                    : " (character " + e.getLocation().getCharOffset() + ")"));
        }
        return fields;
    }

    private void read(String name, JsonParser json) {
        JsonToken token = json.nextToken();
        kinds.put(name, kind(token));
        if (token == JsonToken.VALUE_STRING) {
            strings.put(name, json.getString());
        } else {
            strings.remove(name);
            json.skipChildren();
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_STRING -> "a string";
            default -> "a number";
        };
    }

    Set<String> names() {
        return kinds.keySet();
    }

    VendorText text(Columns columns) throws BadRowException {
        Columns named = columns.among(names());
        VendorText text = new VendorText(null, value(named.title()), value(named.text()), value(named.html()), value(named.url()));
        if (text.title() == null && text.text() == null && text.html() == null) {
            throw new BadRowException("nothing to read: title, text and html are missing or null; the fields are " + kinds.keySet());
        }
        return text;
    }

    private String value(String name) throws BadRowException {
        String kind = kinds.get(name);
        if (kind == null || kind.equals("null") || kind.equals("a string")) {
            return strings.get(name);
        }
        throw new BadRowException(name + " is " + kind + ", not a string");
    }
}
