package dev.whichmsp.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV and TSV. */
final class CellReader implements RowReader {

    /** What Excel takes as the name of the delimiter, and shows to nobody. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\uFEFF?\"?sep=(.)\"?(\r\n?|\n)");

    private final RecordSplitter records;
    private final CellTable table;
    private final byte[] heading;

    private CellReader(RecordSplitter records, CellTable table, byte[] heading) {
        this.records = records;
        this.table = table;
        this.heading = heading;
    }

    /**
     * Reads the header.
     *
     * @throws TableException if the columns are not there
     */
    static CellReader open(BufferedInputStream in, TableOptions options) throws IOException {
        byte[] head = Heads.peek(in);
        Disguise.refuse(head);
        TextEncoding encoding = TextEncoding.detect(head, options.encoding());
        CellDialect dialect = CellDialect.detect(head, encoding, delimiter(head, encoding, options));
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.writeBytes(in.readNBytes(encoding.markLength()));
        RecordSplitter records = RecordSplitter.cells(in, dialect);
        RawRecord header = records.next();
        while (header != null && (header.isBlank() || isSeparatorLine(header, encoding))) {
            before.writeBytes(header.bytes());
            header = records.next();
        }
        if (header == null) {
            return new CellReader(records, null, before.toByteArray());
        }
        List<String> names = names(header, dialect);
        CellTable table = new CellTable(dialect, options.columns().in(names));
        return new CellReader(records, table, heading(before.toByteArray(), header, table, names));
    }

    /** The delimiter as it is given, or as the file's first line names it; null to detect it. */
    private static Character delimiter(byte[] head, TextEncoding encoding, TableOptions options) {
        if (options.delimiter() != null) {
            return options.delimiter();
        }
        Matcher named = SEPARATOR_LINE.matcher(encoding.decode(head, Math.min(head.length, 32)));
        if (named.lookingAt()) {
            return named.group(1).charAt(0);
        }
        return options.format() == TableFormat.TSV ? (Character) '\t' : null;
    }

    private static boolean isSeparatorLine(RawRecord record, TextEncoding encoding) {
        return record.number() == 0 && record.bytes().length < 32
                && SEPARATOR_LINE.matcher(encoding.decode(record.bytes(), record.bytes().length)).matches();
    }

    private static List<String> names(RawRecord header, CellDialect dialect) {
        if (header.fault() != null) {
            throw new TableException("The header cannot be split into columns: " + header.fault() + ". It reads "
                    + dialect.encoding().decode(header.bytes(), Math.min(200, header.length())));
        }
        return dialect.split(dialect.encoding().decode(header.bytes(), header.length()));
    }

    private static byte[] heading(byte[] mark, RawRecord header, CellTable table, List<String> names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(mark);
        out.write(header.bytes(), 0, header.length());
        out.writeBytes(table.encoded(AddedColumns.beside(names).names()));
        out.write(header.bytes(), header.length(), header.bytes().length - header.length());
        return out.toByteArray();
    }

    /** What comes before the first row: the byte order mark, and the header, if there is one, with the added columns. */
    byte[] heading() {
        return heading.clone();
    }

    @Override
    public Row next() throws IOException {
        RawRecord record = records.next();
        return record == null ? null : new CellRow(table, record);
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
