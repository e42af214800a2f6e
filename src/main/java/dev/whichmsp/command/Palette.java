package dev.whichmsp.command;

import dev.whichmsp.Signal;
import java.util.Map;

/** The colours of the labels, the same everywhere; text as it is where there is no colour. The 16 that every theme defines. */
final class Palette {

    private static final Map<String, String> COLOURS = Map.of("IT-MSP", "36", "BPO", "33", "staffing-MSP", "35", "other", "34");
    private static final String NO_MARKET = "37";

    /** In log-odds: a single signal of this weight moves an even chance to about 60 %. */
    private static final double STRONG = 0.4;

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

    /** A place of a signal, in its label's colour; underlined if it weighs much. */
    String markOf(Signal signal, String text) {
        return paint((isStrong(signal) ? "1;4;" : "") + colourOf(signal.label()), text);
    }

    /** Whether a signal stands out in a text. */
    static boolean isStrong(Signal signal) {
        return signal.weight() >= STRONG;
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
