package dev.whichmsp.table.json;

import dev.whichmsp.table.bytes.Disguise;
import dev.whichmsp.table.bytes.Heads;
import dev.whichmsp.table.bytes.RawRecord;
import dev.whichmsp.table.bytes.RecordReader;
import dev.whichmsp.table.bytes.RecordSplitter;
import dev.whichmsp.table.bytes.TextEncoding;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.Row;
import dev.whichmsp.table.row.TableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads JSON lines. */
public final class JsonLineReader extends RecordReader {

    private final TextEncoding encoding;
    private final Columns columns;
    private final byte[] mark;

    private JsonLineReader(RecordSplitter records, TextEncoding encoding, Columns columns, byte[] mark) {
        super(records);
        this.encoding = encoding;
        this.columns = columns;
        this.mark = mark;
    }

    /**
     * Reads the byte order mark.
     *
     * @param encoding null for UTF-8; a byte order mark goes before
     * @throws TableException if the file is something else
     */
    public static JsonLineReader open(BufferedInputStream in, Columns columns, Charset encoding) throws IOException {
        byte[] head = Heads.mark(in);
        Disguise.refuse(head);
        TextEncoding detected = TextEncoding.detect(head, encoding == null ? StandardCharsets.UTF_8 : encoding);
        byte[] mark = in.readNBytes(detected.markLength());
        return new JsonLineReader(RecordSplitter.lines(in, detected), detected, columns, mark);
    }

    /** What comes before the first row: the byte order mark, if there is one. */
    public byte[] heading() {
        return mark.clone();
    }

    @Override
    protected Row row(RawRecord record) {
        return new JsonLine(encoding, columns, record);
    }
}
