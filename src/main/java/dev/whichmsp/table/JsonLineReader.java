package dev.whichmsp.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads JSON lines. */
final class JsonLineReader extends RecordReader {

    private final TextEncoding encoding;
    private final Columns columns;
    private final byte[] mark;

    private JsonLineReader(RecordSplitter records, TextEncoding encoding, Columns columns, byte[] mark) {
        super(records);
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

    /** What comes before the first row: the byte order mark, if there is one. */
    byte[] heading() {
        return mark.clone();
    }

    @Override
    Row row(RawRecord record) {
        return new JsonLine(encoding, columns, record);
    }
}
