package dev.whichmsp.table.cells;

import dev.whichmsp.table.bytes.RawRecord;
import dev.whichmsp.table.bytes.TextEncoding;
import dev.whichmsp.table.row.TableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file of cells is written.
 *
 * @param encoding how its bytes stand for characters
 * @param delimiter what stands between cells
 * @param quote what stands around cells that hold delimiters or line ends, and is doubled inside them
 */
record CellDialect(TextEncoding encoding, char delimiter, char quote) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** How many records at the file's start decide. */
    private static final int RECORDS_READ = 100;

    /**
     * From the first bytes of a file.
     *
     * @param delimiter if it is known, or null: then the one that cuts most records into as many cells as the header
     */
    static CellDialect detect(byte[] head, TextEncoding encoding, Character delimiter) {
        String text = encoding.decode(head, head.length).substring(encoding.markLength() > 0 ? 1 : 0);
        char quote = closings(text, '\'') > 0 && closings(text, '"') == 0 ? '\'' : '"';
        if (delimiter != null) {
            return of(encoding, delimiter, quote);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            double score = score(text, candidate, quote);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new CellDialect(encoding, best, quote);
    }

    private static CellDialect of(TextEncoding encoding, char delimiter, char quote) {
        byte[] bytes = encoding.encode(String.valueOf(delimiter));
        if (encoding.width() == 1 && (bytes.length != 1 || (bytes[0] & 0xFF) != delimiter)) {
            throw new TableException("the delimiter \"" + delimiter + "\" does not work in a file in " + encoding.charset()
                    + ": use a comma, a semicolon, a tab, a bar or another character of ASCII");
        }
        return new CellDialect(encoding, delimiter, quote);
    }

    /** How many times the quote stands right before a delimiter after standing right behind one. */
    private static int closings(String text, char quote) {
        int closings = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                boolean opens = i == 0 || isBoundary(text.charAt(i - 1));
                boolean closes = i + 1 == text.length() || isBoundary(text.charAt(i + 1));
                closings += open && closes ? 1 : 0;
                open = opens && !(open && closes);
            }
        }
        return closings;
    }

    private static boolean isBoundary(char c) {
        return c == '\n' || c == '\r' || new String(DELIMITERS).indexOf(c) >= 0;
    }

    /** The share of records with the header's number of cells, and a little for every cell; 0 if the header has one only. */
    private static double score(String text, char delimiter, char quote) {
        List<Integer> widths = widths(text, delimiter, quote);
        if (widths.isEmpty() || widths.get(0) < 2) {
            return 0;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        return (double) counts.get(widths.get(0)) / widths.size() + 0.001 * Math.min(100, widths.get(0));
    }

    private static List<Integer> widths(String text, char delimiter, char quote) {
        List<Integer> widths = new ArrayList<>();
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length() && widths.size() < RECORDS_READ; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                cells++;
            } else if (!quoted && c == '\n' || c == '\r' && !quoted && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                widths.add(cells);
                cells = 1;
            }
        }
        return widths.isEmpty() ? List.of(cells) : widths;
    }

    /** The cells of a record that has no fault, unquoted. */
    List<String> split(RawRecord record) {
        return encoding.hasAsciiInPlace() ? pieces(record) : split(encoding.decode(record.bytes(), record.length()));
    }

    private List<String> pieces(RawRecord record) {
        List<String> cells = new ArrayList<>(record.delimiters().length + 1);
        int from = 0;
        for (int to : record.delimiters()) {
            cells.add(piece(record.bytes(), from, to));
            from = to + 1;
        }
        cells.add(piece(record.bytes(), from, record.length()));
        return cells;
    }

    private String piece(byte[] bytes, int from, int to) {
        boolean quoted = from < to && bytes[from] == quote;
        return quoted ? unquote(encoding.decode(bytes, from + 1, to - 1)) : encoding.decode(bytes, from, to);
    }

    /** The cells of a record without its line end, unquoted. */
    List<String> split(String record) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= record.length()) {
            boolean quoted = from < record.length() && record.charAt(from) == quote;
            int to = quoted ? closing(record, from) + 1 : delimiterFrom(record, from);
            cells.add(quoted ? unquote(record.substring(from + 1, Math.max(from + 1, to - 1))) : record.substring(from, to));
            from = to + 1;
        }
        return cells;
    }

    private int delimiterFrom(String record, int from) {
        int to = record.indexOf(delimiter, from);
        return to < 0 ? record.length() : to;
    }

    /** Where the quote that closes the cell at {@code from} stands. */
    private int closing(String record, int from) {
        int at = record.indexOf(quote, from + 1);
        while (at >= 0 && at + 1 < record.length() && record.charAt(at + 1) == quote) {
            at = record.indexOf(quote, at + 2);
        }
        return at < 0 ? record.length() - 1 : at;
    }

    private String unquote(String cell) {
        return cell.indexOf(quote) < 0 ? cell : cell.replace("" + quote + quote, "" + quote);
    }

    /** The cell as it is written: in quotes where it holds what would end it. */
    String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == quote || c == '\n' || c == '\r') {
                return quote + cell.replace("" + quote, "" + quote + quote) + quote;
            }
        }
        return cell;
    }
}
