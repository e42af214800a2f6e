package dev.whichmsp.table;

import dev.whichmsp.table.row.TableException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The formats of lists. */
public enum TableFormat {
    /** Cells between commas or another delimiter, which is detected. */
    CSV,
    /** Cells between tabs. */
    TSV,
    /** A JSON object on every line. */
    JSON_LINES,
    /** A search API's answer, one JSON document. */
    SEARCH_RESULTS,
    /** An Excel workbook; its first visible sheet is the table. */
    XLSX;

    private static final Map<String, TableFormat> ENDINGS = new TreeMap<>(Map.of("csv", CSV, "txt", CSV, "tsv", TSV, "tab", TSV,
            "jsonl", JSON_LINES, "ndjson", JSON_LINES, "json", SEARCH_RESULTS, "xlsx", XLSX));

    /**
     * The format that a file's name tells, whatever the case; a {@code .gz} or {@code .zst} at its end is passed over.
     *
     * @throws TableException if the name's ending is none of those known; the message lists them
     */
    public static TableFormat ofName(String name) {
        String plain = plain(name);
        TableFormat format = ENDINGS.get(plain.substring(plain.lastIndexOf('.') + 1));
        if (format == null) {
            throw new TableException("The ending of \"" + name + "\" tells no format: use one of " + ENDINGS.keySet()
                    + " (.gz or .zst may follow), or name the format with --format");
        }
        return format;
    }

    /** Whether the name's ending tells another format than this; one that tells none does not. */
    public boolean isContradictedBy(String name) {
        String plain = plain(name);
        TableFormat format = ENDINGS.get(plain.substring(plain.lastIndexOf('.') + 1));
        return format != null && format != this;
    }

    /** The delimiter of its cells where neither the caller nor the file names one; null if that is to be detected. */
    Character delimiter() {
        return this == TSV ? (Character) '\t' : null;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    }
}
