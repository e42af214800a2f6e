package dev.whichmsp.signal;

/** What the model tells apart: the three markets that share the acronym, texts about several of them, everything else. */
public enum Outcome {
    /** IT managed service providers. */
    IT_MSP("IT-MSP"),
    /** Business process outsourcers. */
    BPO("BPO"),
    /** Providers that run contingent-workforce programmes. */
    STAFFING_MSP("staffing-MSP"),
    /** None of the three. */
    OTHER("other"),
    /** Two or three of the markets at once, in like weight. */
    MIXED("mixed");

    private static final Outcome[] VALUES = values();

    /** How many outcomes there are. */
    public static final int COUNT = VALUES.length;

    /** How many of them are markets; these come first. */
    public static final int MARKETS = 3;

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The name on the wire and in data files, such as {@code staffing-MSP}. */
    public String label() {
        return label;
    }

    /** Whether it is one of the three markets. */
    public boolean isMarket() {
        return ordinal() < MARKETS;
    }

    /** The outcome with that ordinal. */
    public static Outcome at(int ordinal) {
        return VALUES[ordinal];
    }

    /**
     * The outcome with that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that there are
     */
    public static Outcome of(String label) {
        for (Outcome outcome : VALUES) {
            if (outcome.label.equals(label)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("unknown outcome \"" + label + "\": use IT-MSP, BPO, staffing-MSP, other or mixed");
    }
}
