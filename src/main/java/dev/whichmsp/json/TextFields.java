package dev.whichmsp.json;

import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException.Kind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one text while it is read. The first fault is kept and told at the end, so that the parser gets there. */
final class TextFields {

    private String id;
    private String title;
    private String text;
    private String html;
    private String url;
    private Double maxErrorRate;
    private BadTextException fault;

    /** Takes the value at the parser's current token. */
    void take(String name, JsonParser json) {
        switch (name) {
            case "id" -> id = wholeCharacters(string(name, id, json));
            case "title" -> title = string(name, title, json);
            case "text" -> text = string(name, text, json);
            case "html" -> html = string(name, html, json);
            case "url" -> url = string(name, url, json);
            case VendorTextReader.MAX_ERROR_RATE -> maxErrorRate = rate(maxErrorRate, json);
            default -> {
                json.skipChildren();
                keep(VendorTextReader.unknownField(name, "a text has id, title, text, html, url and maxErrorRate"));
            }
        }
    }

    TextRequest toRequest() {
        if (fault == null && title == null && text == null && html == null) {
            fault = new BadTextException(Kind.NOTHING_TO_READ, null, "nothing to read: give at least one of title, text and html");
        }
        if (fault != null) {
            throw fault.withId(id);
        }
        return new TextRequest(new VendorText(id, title, text, html, url), maxErrorRate);
    }

    private String string(String name, String before, JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return before;
        }
        if (token != JsonToken.VALUE_STRING) {
            json.skipChildren();
            keep(new BadTextException(Kind.WRONG_TYPE, name,
                    name + " is " + VendorTextReader.typeName(token) + ": give a string"));
            return before;
        }
        if (before != null) {
            keep(twice(name));
        }
        return json.getString();
    }

    private Double rate(Double before, JsonParser json) {
        try {
            Double given = VendorTextReader.readMaxErrorRate(json);
            if (given != null && before != null) {
                keep(twice(VendorTextReader.MAX_ERROR_RATE));
            }
            return given == null ? before : given;
        } catch (BadTextException e) {
            keep(e);
            return before;
        }
    }

    /** An id comes back as it was given, and half a character cannot be sent back. */
    private String wholeCharacters(String given) {
        if (given == null || given.equals(BadTextException.quotable(given, given.length()))) {
            return given;
        }
        keep(new BadTextException(Kind.WRONG_TYPE, "id", "id holds half of a surrogate pair: give whole characters"));
        return null;
    }

    private static BadTextException twice(String name) {
        return new BadTextException(Kind.DUPLICATE_FIELD, name, name + " is given twice: give it once");
    }

    private void keep(BadTextException found) {
        if (fault == null) {
            fault = found;
        }
    }
}
