package dev.whichmsp.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The service's keys, one a line; empty lines and those that begin with # are passed over. */
final class KeysFile {

    /** What RFC 6750 allows in a bearer token; no commas, which separate keys. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private KeysFile() {}

    /**
     * The keys in a file, at least one.
     *
     * @throws IOException if it cannot be read, holds no key or something that is none; a key is never part of the message
     */
    static List<String> read(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String key = line.strip();
            if (key.isEmpty() || key.startsWith("#")) {
                continue;
            }
            if (!KEY.matcher(key).matches()) {
                throw new IOException(file + ":" + number + ": no key: use letters, digits and -._~+/ alone, one key a line");
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            throw new IOException("\"" + file + "\" holds no key: write one a line");
        }
        return keys;
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("\"" + file + "\" is a directory: name a file in it");
        }
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IOException("\"" + file + "\" is no UTF-8 text: write one key a line", e);
        }
    }
}
