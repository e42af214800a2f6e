package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import java.util.Locale;

/** The kinds of problem (RFC 9457) that a call can end in. Their names are part of the interface: none is ever renamed. */
enum ProblemType {
    MALFORMED_JSON(400, "Malformed JSON"),
    WRONG_TYPE(400, "Wrong type"),
    UNKNOWN_FIELD(400, "Unknown field"),
    DUPLICATE_FIELD(400, "Field given twice"),
    NOTHING_TO_READ(400, "Nothing to read"),
    UNKNOWN_ERROR_RATE(400, "Unknown error rate"),
    UNKNOWN_LABEL(400, "Unknown label"),
    UNKNOWN_COLUMN(400, "Unknown column"),
    UNREADABLE_TABLE(400, "Unreadable table"),
    UNREADABLE_SEARCH_RESULTS(400, "Unreadable search results"),
    TOO_MANY_ITEMS(400, "Too many items"),
    BAD_REQUEST(400, "Bad request"),
    KEY_REQUIRED(401, "API key required"),
    NOT_FOUND(404, "No such address"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CALLER_IDLE(408, "Caller idle"),
    BODY_TOO_LARGE(413, "Body too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INTERNAL_ERROR(500, "Internal error");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type for a bad text; kinds of fault and types share their names. */
    static ProblemType of(BadTextException.Kind kind) {
        return valueOf(kind.name());
    }

    /** The type for an HTTP status, of those that say no more than the status. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type.ordinal() >= BAD_REQUEST.ordinal()) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The stable name, a relative reference such as {@code /problems/unknown-field}. */
    String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
