package dev.whichmsp.command;

import java.util.Map;

/** The colours of the labels, the same everywhere; text as it is where there is no colour. The 16 that every theme defines. */
final class Palette {

    private static final Map<String, String> COLOURS = Map.of("IT-MSP", "36", "BPO", "33", "staffing-MSP", "35", "other", "34");
    private static final String NO_MARKET = "37";

    private final boolean colour;

    Palette(boolean colour) {
        this.colour = colour;
    }

    /** Whether colours are used. */
    boolean hasColour() {
        return colour;
    }

    /** Text in a label's colour. */
    String inkOf(String label, String text) {
        return paint(colourOf(label), text);
    }

    /** Text that must be seen, in a label's colour. */
    String markOf(String label, String text) {
        return paint("1;4;" + colourOf(label), text);
    }

    /** A label on its colour. */
    String badge(String label) {
        return colour ? paint("1;7;" + colourOf(label), " " + label + " ") : label;
    }

    /** A heading. */
    String heading(String text) {
        return paint("1", text);
    }

    /** An aside. */
    String faint(String text) {
        return paint("2", text);
    }

    private static String colourOf(String label) {
        return COLOURS.getOrDefault(label, NO_MARKET);
    }

    private String paint(String codes, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }
}
