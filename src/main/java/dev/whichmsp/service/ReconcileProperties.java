package dev.whichmsp.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what other columns say in a query: {@code [{"pid": "title", "v": "…"}]}. */
final class ReconcileProperties {

    /** Those that are read; as the API has it, others are none of ours and change nothing. */
    private static final List<String> READ = List.of("title", "text", "html");

    private ReconcileProperties() {}

    /**
     * The values of the properties that are read.
     *
     * @param field where they stand, for messages
     */
    static Map<String, String> read(String field, JsonNode properties) {
        Map<String, String> read = new HashMap<>();
        if (ReconcileReader.isAbsent(properties)) {
            return read;
        }
        ReconcileReader.require(properties.isArray(), field, "no array: send [{\"pid\": \"title\", \"v\": \"…\"}]");
        for (JsonNode property : properties) {
            ReconcileReader.require(property.path("pid").isString() && property.has("v"), field, "no array of {\"pid\": \"…\", \"v\": …}");
            String id = property.get("pid").asString();
            String value = value(property.get("v"));
            if (READ.contains(id) && !value.isEmpty()) {
                read.merge(id, value, (first, second) -> first + "\n" + second);
            }
        }
        return read;
    }

    /** A string, a number, a boolean, an entity's name, or several of them on a line each. */
    private static String value(JsonNode value) {
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        return values.map(one -> one.isObject() ? one.path("name").asString("") : one.asString("")).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
