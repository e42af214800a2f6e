package dev.whichmsp.service;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;

/** Cuts a stream of bytes into lines, wherever its pieces break. Blank lines count but are left out. */
final class LineSplitter {

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param bytes null if it was too long; then its bytes are gone
     * @param limit how many bytes a line may have
     */
    record Line(long number, byte[] bytes, int limit) {

        byte[] requireBytes() {
            if (bytes == null) {
                throw new ProblemException(ProblemType.BODY_TOO_LARGE,
                        "the line has more than " + limit + " bytes: send less text, or raise whichmsp.max-body");
            }
            return bytes;
        }
    }

    private final int limit;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream(1024);
    private long number;
    private boolean overlong;

    /** For lines of up to so many bytes. */
    LineSplitter(int limit) {
        this.limit = limit;
    }

    /** The lines that a piece completes; the piece is released. */
    List<Line> feed(DataBuffer piece) {
        byte[] bytes = Bodies.toBytes(piece);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, start, i);
                close(lines);
                start = i + 1;
            }
        }
        keep(bytes, start, bytes.length);
        return lines;
    }

    /** The last line, if it had no end. */
    List<Line> end() {
        List<Line> lines = new ArrayList<>();
        close(lines);
        return lines;
    }

    private void keep(byte[] bytes, int start, int end) {
        overlong |= open.size() + (end - start) > limit;
        if (overlong) {
            open.reset();
        } else {
            open.write(bytes, start, end - start);
        }
    }

    private void close(List<Line> lines) {
        number++;
        byte[] bytes = open.toByteArray();
        if (overlong) {
            lines.add(new Line(number, null, limit));
        } else if (!isBlank(bytes)) {
            lines.add(new Line(number, bytes, limit));
        }
        open.reset();
        overlong = false;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
