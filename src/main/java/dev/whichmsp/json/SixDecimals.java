package dev.whichmsp.json;

import tools.jackson.core.JsonGenerator;

/**
 * Writes numbers rounded to six decimals, character for character as {@link Double#toString} has them. That one searches for
 * the shortest digits that tell a number from its neighbours; once rounded, they are those of its millionths.
 */
final class SixDecimals {

    private static final int DECIMALS = 6;
    private static final int MOST_CHARACTERS = 16;

    /** Below a thousandth and from ten million on there are exponents: these are left to Java. */
    private static final double LEAST = 1e3;
    private static final double MOST = 1e13;

    private SixDecimals() {}

    static void write(double number, JsonGenerator json) {
        double millionths = Math.rint(number * 1e6);
        if (Math.abs(millionths) >= LEAST && Math.abs(millionths) < MOST) {
            writeDigits((long) millionths, json);
        } else {
            json.writeNumber(millionths / 1e6);
        }
    }

    private static void writeDigits(long millionths, JsonGenerator json) {
        char[] out = new char[MOST_CHARACTERS];
        int at = out.length;
        long rest = Math.abs(millionths);
        int decimals = DECIMALS;
        while (decimals > 1 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        for (int i = 0; i < decimals; i++, rest /= 10) {
            out[--at] = (char) ('0' + rest % 10);
        }
        out[--at] = '.';
        do {
            out[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        if (millionths < 0) {
            out[--at] = '-';
        }
        json.writeNumber(out, at, out.length - at);
    }
}
