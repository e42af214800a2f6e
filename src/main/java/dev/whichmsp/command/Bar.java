package dev.whichmsp.command;

/** A bar of block characters, exact to an eighth of a column. */
final class Bar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /** The bar for a share from 0 to 1 of so many columns; blank only for next to nothing. */
    static String of(double share, int columns) {
        int eighths = (int) Math.round(share * columns * 8);
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return "█".repeat(eighths / 8) + rest;
    }
}
