package dev.whichmsp.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Reads CSV and TSV. */
final class CellReader implements RowReader {

    private final RecordSplitter records;
    private final CellTable table;
    private final byte[] mark;
    private final RawRecord header;
    private final List<String> names;

    private CellReader(RecordSplitter records, CellTable table, byte[] mark, RawRecord header, List<String> names) {
        this.records = records;
        this.table = table;
        this.mark = mark;
        this.header = header;
        this.names = names;
    }

    /**
     * Reads the header.
     *
     * @throws TableException if the columns are not there
     */
    static CellReader open(BufferedInputStream in, TableOptions options) throws IOException {
        byte[] head = Heads.peek(in);
        TextEncoding encoding = TextEncoding.detect(head, options.encoding());
        Character delimiter = options.delimiter() == null && options.format() == TableFormat.TSV ? (Character) '\t' : options.delimiter();
        CellDialect dialect = CellDialect.detect(head, encoding, delimiter);
        byte[] mark = in.readNBytes(encoding.markLength());
        RecordSplitter records = RecordSplitter.cells(in, dialect);
        RawRecord header = records.next();
        if (header == null) {
            return new CellReader(records, null, mark, null, List.of());
        }
        List<String> names = names(header, dialect);
        CellTable table = new CellTable(dialect, options.columns().in(names));
        return new CellReader(records, table, mark, header, names);
    }

    private static List<String> names(RawRecord header, CellDialect dialect) {
        if (header.fault() != null) {
            throw new TableException("The header cannot be split into columns: " + header.fault() + ". It reads "
                    + dialect.encoding().decode(header.bytes(), Math.min(200, header.length())));
        }
        return dialect.split(dialect.encoding().decode(header.bytes(), header.length()));
    }

    /** What comes before the first row: the byte order mark, and the header, if there is one, with the added columns. */
    byte[] heading() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(mark);
        if (header == null) {
            return out.toByteArray();
        }
        out.write(header.bytes(), 0, header.length());
        out.writeBytes(table.encoded(AddedColumns.beside(names).names()));
        out.write(header.bytes(), header.length(), header.bytes().length - header.length());
        return out.toByteArray();
    }

    /** The header's cells; none if there is no header. */
    List<String> names() {
        return names;
    }

    /** The byte order mark, empty if there is none. */
    byte[] mark() {
        return mark.clone();
    }

    /** How the rows are written; null if there is not even a header. */
    CellTable table() {
        return table;
    }

    /** How the header's line ends; as Unix does if nothing follows it. */
    String lineEnd() {
        String line = header == null ? "" : table.dialect().encoding().decode(header.bytes(), header.bytes().length);
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\r") ? "\r" : "\n";
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
