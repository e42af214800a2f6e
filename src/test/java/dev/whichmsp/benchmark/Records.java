package dev.whichmsp.benchmark;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads the generator's lists record by record, which may go on for lines inside quotes. */
final class Records {

    private Records() {}

    /** The next record without its line end; null at the end. */
    static String next(BufferedReader in) throws IOException {
        String record = in.readLine();
        while (record != null && record.chars().filter(c -> c == '"').count() % 2 != 0) {
            record += "\n" + in.readLine();
        }
        return record;
    }
}
