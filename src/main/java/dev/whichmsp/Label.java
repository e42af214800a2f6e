package dev.whichmsp;

/** The answer: one of the three markets that share the acronym MSP, or unclear. */
public enum Label {
    /** An IT managed service provider: keeps a client's technology running and secure under a standing agreement. */
    IT_MSP("IT-MSP"),
    /** A business process outsourcer: takes over a business function with its people and process. */
    BPO("BPO"),
    /** A staffing MSP: runs a large employer's contingent-workforce programme. */
    STAFFING_MSP("staffing-MSP"),
    /** None of these can be stated; the {@link Reason} says why. */
    UNCLEAR("unclear");

    private final String text;

    Label(String text) {
        this.text = text;
    }

    /** The label on the wire and in files, such as {@code staffing-MSP}. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * The label with that text.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that there are
     */
    public static Label of(String text) {
        for (Label label : values()) {
            if (label.text.equals(text)) {
                return label;
            }
        }
        throw new IllegalArgumentException("unknown label \"" + text + "\": use IT-MSP, BPO, staffing-MSP or unclear");
    }
}
