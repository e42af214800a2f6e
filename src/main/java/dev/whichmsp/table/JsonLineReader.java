package dev.whichmsp.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads JSON lines. */
final class JsonLineReader implements RowReader {

    private final RecordSplitter records;
    private final TextEncoding encoding;
    private final Columns columns;
    private final byte[] mark;

    private JsonLineReader(RecordSplitter records, TextEncoding encoding, Columns columns, byte[] mark) {
        this.records = records;
        this.encoding = encoding;
        this.columns = columns;
        this.mark = mark;
    }

    static JsonLineReader open(BufferedInputStream in, TableOptions options) throws IOException {
        byte[] head = Heads.mark(in);
        Disguise.refuse(head);
        TextEncoding encoding = TextEncoding.detect(head,
                options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding());
        byte[] mark = in.readNBytes(encoding.markLength());
        return new JsonLineReader(RecordSplitter.lines(in, encoding), encoding, options.columns(), mark);
    }

    /** What comes before the first row: the byte order mark, and the header, if there is one, with the added columns. */
    byte[] heading() {
        return mark.clone();
    }

    @Override
    public Row next() throws IOException {
        RawRecord record = records.next();
        return record == null ? null : new JsonLine(encoding, columns, record);
    }

    @Override
    public boolean isReady() throws IOException {
        return records.isReady();
    }

    @Override
    public Position position() {
        return records.position();
    }

    @Override
    public void skipTo(Position position) throws IOException {
        records.skipTo(position);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
