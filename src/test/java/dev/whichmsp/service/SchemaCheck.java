package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Holds values against the schemas of an OpenAPI document, as far as ours use the language. */
final class SchemaCheck {

    private final JsonNode document;

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** Fails unless a value is as the schema of that name says. */
    void hold(String name, JsonNode value) {
        assertThat(fault(document.at("/components/schemas/" + name), value, name)).as("%s in %s", name, value).isNull();
    }

    private String fault(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            return fault(document.at(schema.get("$ref").asString().substring(1)), value, place);
        }
        if (schema.has("anyOf") && schema.get("anyOf").valueStream().noneMatch(one -> fault(one, value, place) == null)) {
            return place + " is none of those allowed";
        }
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            return place + " is not of type " + schema.get("type");
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            return place + " is none of " + schema.get("enum");
        }
        if (value.isNumber() && (value.asDouble() < schema.path("minimum").asDouble(value.asDouble())
                || value.asDouble() > schema.path("maximum").asDouble(value.asDouble()))) {
            return place + " is out of range";
        }
        return value.isArray() ? arrayFault(schema, value, place) : value.isObject() ? objectFault(schema, value, place) : null;
    }

    private String arrayFault(JsonNode schema, JsonNode value, String place) {
        if (value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
            return place + " has too many items";
        }
        for (JsonNode item : value) {
            String fault = fault(schema.path("items"), item, place + "[]");
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private String objectFault(JsonNode schema, JsonNode value, String place) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                return place + " lacks " + required;
            }
        }
        for (String name : value.propertyNames()) {
            JsonNode property = schema.path("properties").path(name);
            JsonNode others = schema.path("additionalProperties");
            if (property.isMissingNode() && !others.isObject()) {
                if (!others.isBoolean()) {
                    continue;
                }
                return place + " has an undescribed " + name;
            }
            String fault = fault(property.isMissingNode() ? others : property, value.get(name), place + "." + name);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(one, value));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isNull();
        };
    }
}
