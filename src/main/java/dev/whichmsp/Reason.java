package dev.whichmsp;

/** Why a text is {@link Label#UNCLEAR}. */
public enum Reason {
    /** Reads like none of the three markets. */
    OTHER_MARKET("other-market"),
    /** About two or three of the markets at once. */
    MIXED("mixed"),
    /** Nothing speaks clearly enough for one market. */
    WEAK_EVIDENCE("weak-evidence"),
    /** No words, or too few of them. */
    TOO_SHORT("too-short"),
    /** Not English. */
    UNSUPPORTED_LANGUAGE("unsupported-language");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** The reason on the wire and in files, such as {@code weak-evidence}. */
    @Override
    public String toString() {
        return text;
    }
}
