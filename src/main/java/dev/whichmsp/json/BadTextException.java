package dev.whichmsp.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A text that cannot be taken as it was sent. The message gives the value, the rule and the remedy. */
public final class BadTextException extends RuntimeException {

    /** What is wrong with a text. */
    public enum Kind {
        /** Not JSON, or not one whole JSON value. */
        MALFORMED_JSON,
        /** A field, or the whole text, is of the wrong JSON type. */
        WRONG_TYPE,
        /** A field that nobody reads. */
        UNKNOWN_FIELD,
        /** A field that was given twice. */
        DUPLICATE_FIELD,
        /** None of title, text and html. */
        NOTHING_TO_READ,
        /** An error rate that the model was not calibrated for. */
        UNKNOWN_ERROR_RATE;

        /** The kind on the wire, such as {@code unknown-field}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int MOST_QUOTED = 60;

    private final transient Kind kind;
    private final String field;
    private final String id;

    /**
     * A fault.
     *
     * @param field the field it is about, null if about none
     */
    public BadTextException(Kind kind, String field, String message) {
        this(kind, field, message, null);
    }

    private BadTextException(Kind kind, String field, String message, String id) {
        super(message, null, false, false);
        this.kind = kind;
        this.field = field;
        this.id = id;
    }

    /** The same, said of the text with that id. */
    public BadTextException withId(String id) {
        return new BadTextException(kind, field, getMessage(), id);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The field it is about, null if about none; a long name is cut. */
    public String field() {
        return field;
    }

    /** The id of the text, null if it has none or the fault came before it. */
    public String id() {
        return id;
    }

    /** A name from the input that is safe to repeat. */
    static String quotable(String input) {
        return quotable(input, MOST_QUOTED);
    }

    /** A piece of input that is safe to repeat: cut at so many UTF-16 units, halves of characters replaced. */
    static String quotable(String input, int most) {
        String cut = input.length() <= most ? input : input.substring(0, most) + "…";
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
