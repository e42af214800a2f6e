package dev.whichmsp.service;

import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.json.VendorTextReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a batch of queries of the reconciliation API: {@code {"q0": {"query": "…", "limit"?, "type"?, "properties"?}, …}}. */
final class ReconcileReader {

    /** How many queries a batch may have. */
    static final int MOST_QUERIES = 50;

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Set<String> FIELDS = Set.of("query", "limit", "type", "type_strict", "properties");

    private ReconcileReader() {}

    /**
     * Reads a batch.
     *
     * @throws BadTextException if it is malformed; the field it names begins with the query's name
     * @throws ProblemException if it has too many queries
     */
    static List<ReconcileQuery> read(String queries) {
        JsonNode batch;
        try {
            batch = JSON.readTree(queries);
        } catch (JacksonException e) {
            throw VendorTextReader.malformed(e);
        }
        require(batch.isObject(), "queries", "no object: send {\"q0\": {\"query\": \"…\"}}");
        if (batch.size() > MOST_QUERIES) {
            throw new ProblemException(ProblemType.TOO_MANY_ITEMS, "the batch has " + batch.size() + " queries: send up to " + MOST_QUERIES
                    + " at once", "queries");
        }
        return batch.propertyStream().map(query -> read(query.getKey(), query.getValue())).toList();
    }

    private static ReconcileQuery read(String name, JsonNode query) {
        require(query.isObject(), name, "no object: send {\"query\": \"…\"}");
        for (String field : query.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw VendorTextReader.unknownField(name + "." + field, "a query has query, limit, type, type_strict and properties");
            }
        }
        return new ReconcileQuery(name, text(name, query), limit(name, query.path("limit")), types(name, query.path("type")));
    }

    private static VendorText text(String name, JsonNode query) {
        JsonNode text = query.path("query");
        require(isAbsent(text) || text.isString(), name + ".query", "no string: give the text to classify");
        Map<String, String> properties = ReconcileProperties.read(name + ".properties", query.path("properties"));
        if (isAbsent(text) && query.path("properties").isEmpty()) {
            throw new BadTextException(Kind.NOTHING_TO_READ, name, name + " has nothing to read: give a query, or a property title, text or html");
        }
        String more = properties.get("text");
        String whole = isAbsent(text) ? more : more == null ? text.asString() : text.asString() + "\n" + more;
        return new VendorText(null, properties.get("title"), whole, properties.get("html"), null);
    }

    private static int limit(String name, JsonNode limit) {
        require(isAbsent(limit) || limit.isNumber() && limit.asDouble() >= 1, name + ".limit", "no number from 1: give one, or leave it out");
        return isAbsent(limit) ? Integer.MAX_VALUE : (int) limit.asDouble();
    }

    private static List<String> types(String name, JsonNode type) {
        boolean list = type.isArray() && type.valueStream().allMatch(JsonNode::isString);
        require(isAbsent(type) || type.isString() || list, name + ".type", "no string and no array of strings: the type is \""
                + ReconcileQuery.TYPE + "\"");
        return list ? type.valueStream().map(JsonNode::asString).toList() : type.isString() ? List.of(type.asString()) : List.of();
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    static void require(boolean right, String field, String fault) {
        if (!right) {
            throw new BadTextException(Kind.WRONG_TYPE, field, field + " is " + fault);
        }
    }
}
