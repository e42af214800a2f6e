package dev.whichmsp.table.bytes;

import dev.whichmsp.table.row.RowReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into records without touching a byte: line by line or, where there are quotes, with line ends inside quoted
 * cells belonging to the record. Line feeds, carriage returns and both together end a line, in any mixture.
 *
 * <p>A quoted cell that is never closed, or closed in the middle of a cell, would swallow rows that are good. Then only the
 * first line is given out, as a faulty record, and reading goes on behind it. A line that is too long comes in faulty parts.
 */
public final class RecordSplitter implements Closeable {

    /** The longest record, and part of a line, in bytes; it bounds the memory. */
    static final int MOST_BYTES = 8 << 20;

    private static final int NONE = -1;

    private static final String OPEN_QUOTE = "a quote stands open or inside a cell";

    private static final String TOO_LONG = "part of a line longer than " + (MOST_BYTES >> 20) + " MB, the most that is read of one";

    /** Those of a faulty record: it may be a small piece of what was read to find its fault. */
    private static final int[] NO_DELIMITERS = {};

    private enum At { CELL_START, PLAIN, QUOTED, QUOTE_IN_QUOTED, FAULTY }

    private final InputStream in;
    private final int width;
    private final boolean littleEndian;
    private final int delimiter;
    private final int quote;
    /** The bytes that may end a cell or a line; empty where a unit takes two. */
    private final boolean[] special;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private boolean ended;
    /** Whether what comes next is the rest of a line that is too long. */
    private boolean withinLine;
    /** Where the delimiters between the cells of the record in hand stand, from its start. */
    private int[] delimiters = new int[16];
    private int delimitersSize;
    /** Of the record in hand, from its start: where the first line end inside quotes stands, and how many there are. */
    private int firstLineEnd;
    private int quotedLineEnds;
    private long offset;
    private long number;
    private long line = 1;

    private RecordSplitter(InputStream in, TextEncoding encoding, int delimiter, int quote) {
        this.in = in;
        this.width = encoding.width();
        this.littleEndian = encoding.littleEndian();
        this.delimiter = delimiter;
        this.quote = quote;
        this.special = width == 1 ? special(delimiter, quote, '\n', '\r') : new boolean[0];
    }

    private static boolean[] special(int... units) {
        boolean[] special = new boolean[256];
        for (int unit : units) {
            if (unit >= 0 && unit < special.length) {
                special[unit] = true;
            }
        }
        return special;
    }

    /** For one record on every line. */
    public static RecordSplitter lines(InputStream in, TextEncoding encoding) {
        return new RecordSplitter(in, encoding, NONE, NONE);
    }

    /** For records of cells, with line ends inside quoted ones. */
    public static RecordSplitter cells(InputStream in, TextEncoding encoding, char delimiter, char quote) {
        return new RecordSplitter(in, encoding, delimiter, quote);
    }

    /**
     * The next record, or null at the end.
     *
     * @throws IOException if the stream fails
     */
    public RawRecord next() throws IOException {
        At at = withinLine ? At.FAULTY : At.CELL_START;
        firstLineEnd = NONE;
        quotedLineEnds = 0;
        delimitersSize = 0;
        for (int place = start;; place += width) {
            int read = (at == At.PLAIN || at == At.QUOTED ? pastOrdinary(place) : place) - start;
            if (!has(start + read)) {
                return atEnd(at);
            }
            place = start + read;
            int unit = unit(place);
            if (isLineEnd(unit)) {
                if (at != At.QUOTED) {
                    return cut(place, quotedLineEnds + 1, at == At.FAULTY ? fault() : null);
                }
                passLineEnd(place);
            }
            at = after(at, unit);
            if (at == At.CELL_START) {
                addDelimiter(read);
            }
            if (at == At.FAULTY && firstLineEnd != NONE || read > MOST_BYTES) {
                return firstLine();
            }
        }
    }

    /** The next place from {@code place} on that may not be passed over unseen, as far as the buffer is filled. */
    private int pastOrdinary(int place) {
        int to = width == 1 ? Math.min(end, start + MOST_BYTES) : place;
        int past = place;
        while (past < to && !special[buffer[past] & 0xFF]) {
            past++;
        }
        return past;
    }

    private static boolean isLineEnd(int unit) {
        return unit == '\n' || unit == '\r';
    }

    /** Counts a line end inside a quoted cell; a line feed right behind a carriage return ends the same line. */
    private void passLineEnd(int place) {
        firstLineEnd = firstLineEnd == NONE ? place - start : firstLineEnd;
        boolean counted = unit(place) == '\n' && place > start && unit(place - width) == '\r';
        quotedLineEnds += counted ? 0 : 1;
    }

    private void addDelimiter(int place) {
        if (delimitersSize == delimiters.length) {
            delimiters = Arrays.copyOf(delimiters, 2 * delimitersSize);
        }
        delimiters[delimitersSize++] = place;
    }

    private At after(At at, int unit) {
        return switch (at) {
            case CELL_START -> unit == quote ? At.QUOTED : unit == delimiter ? At.CELL_START : At.PLAIN;
            case PLAIN -> unit == delimiter ? At.CELL_START : At.PLAIN;
            case QUOTED -> unit == quote ? At.QUOTE_IN_QUOTED : At.QUOTED;
            case QUOTE_IN_QUOTED -> unit == quote ? At.QUOTED : unit == delimiter ? At.CELL_START : At.FAULTY;
            case FAULTY -> At.FAULTY;
        };
    }

    private RawRecord atEnd(At at) throws IOException {
        if (end == start) {
            return null;
        }
        if (at == At.QUOTED && firstLineEnd != NONE) {
            return firstLine();
        }
        int cut = (end - start) % width;
        if (cut > 0) {
            return record(end - start, end - start - cut, quotedLineEnds, "the file ends within a character");
        }
        return record(end - start, end - start, quotedLineEnds, at == At.QUOTED || at == At.FAULTY ? fault() : null);
    }

    private String fault() {
        return withinLine ? TOO_LONG : OPEN_QUOTE;
    }

    private RawRecord firstLine() throws IOException {
        return firstLineEnd == NONE ? part() : cut(start + firstLineEnd, 1, OPEN_QUOTE);
    }

    /** What has been read of a line that is too long, with a line end of its own. */
    private RawRecord part() {
        int length = wholeCharacters(MOST_BYTES);
        byte[] part = Arrays.copyOfRange(buffer, start, start + length + width);
        part[littleEndian ? length : part.length - 1] = '\n';
        part[littleEndian ? part.length - 1 : length] = (byte) (width == 1 ? '\n' : 0);
        start += length;
        offset += length;
        withinLine = true;
        return new RawRecord(part, length, NO_DELIMITERS, number++, line, TOO_LONG);
    }

    /** So many of the record's bytes, without those of a character that would be cut. */
    private int wholeCharacters(int length) {
        int whole = length;
        while (length - whole < 4 && isWithinCharacter(unit(start + whole))) {
            whole -= width;
        }
        return whole;
    }

    /** Whether a unit cannot begin a character: a later byte of UTF-8, the second half of a surrogate pair. */
    private boolean isWithinCharacter(int unit) {
        return width == 1 ? (unit & 0xC0) == 0x80 : Character.isLowSurrogate((char) unit);
    }

    /** Cuts a record whose line end begins at {@code place}. */
    private RawRecord cut(int place, int lines, String fault) throws IOException {
        int length = place - start;
        int whole = length + width;
        if (unit(place) == '\r' && has(start + whole) && unit(start + whole) == '\n') {
            whole += width;
        }
        return record(whole, length, lines, fault);
    }

    private RawRecord record(int whole, int length, int lines, String fault) {
        int[] between = fault == null ? Arrays.copyOf(delimiters, delimitersSize) : NO_DELIMITERS;
        RawRecord record = new RawRecord(Arrays.copyOfRange(buffer, start, start + whole), length, between, number++, line, fault);
        withinLine = false;
        line += lines;
        start += whole;
        offset += whole;
        return record;
    }

    private int unit(int place) {
        int first = buffer[place] & 0xFF;
        if (width == 1) {
            return first;
        }
        int second = buffer[place + 1] & 0xFF;
        return littleEndian ? second << 8 | first : first << 8 | second;
    }

    /** Whether a whole unit stands at {@code place}, which moves with {@link #start} when the buffer is refilled. */
    private boolean has(int place) throws IOException {
        int length = place - start;
        while (start + length + width > end) {
            if (ended || !fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (end == buffer.length) {
            byte[] target = start > buffer.length / 2 ? buffer : new byte[buffer.length * 2];
            System.arraycopy(buffer, start, target, 0, end - start);
            end -= start;
            start = 0;
            buffer = target;
        }
        int read = in.read(buffer, end, buffer.length - end);
        ended = read < 0;
        end += Math.max(0, read);
        return !ended;
    }

    /** Whether the next record can begin to be read without waiting for the stream. */
    boolean isReady() throws IOException {
        return end > start || ended || in.available() > 0;
    }

    /** Makes the next record number 1, whatever stands above the header. */
    public void numberRowsFromHere() {
        number = 1;
    }

    /** How far the records so far reach, without the byte order mark. */
    RowReader.Position position() {
        return new RowReader.Position(offset, number, line);
    }

    /** Passes over everything up to a place that an earlier run noted: behind a line end, unless the line is too long. */
    void skipTo(RowReader.Position position) throws IOException {
        if (position.offset() > offset) {
            pass(position.offset() - offset - width);
            if (!has(start)) {
                throw new EOFException("the table ends before the place that was reached");
            }
            withinLine = !isLineEnd(unit(start));
            start += width;
        }
        offset = position.offset();
        number = position.records();
        line = position.line();
    }

    private void pass(long bytes) throws IOException {
        int buffered = (int) Math.min(bytes, end - start);
        start += buffered;
        in.skipNBytes(bytes - buffered);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
