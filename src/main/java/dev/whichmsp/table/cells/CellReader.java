package dev.whichmsp.table.cells;

import dev.whichmsp.table.bytes.Disguise;
import dev.whichmsp.table.bytes.Heads;
import dev.whichmsp.table.bytes.RawRecord;
import dev.whichmsp.table.bytes.RecordReader;
import dev.whichmsp.table.bytes.RecordSplitter;
import dev.whichmsp.table.bytes.TextEncoding;
import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.AddedColumns;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.Row;
import dev.whichmsp.table.row.TableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV and TSV. */
public final class CellReader extends RecordReader {

    /** What Excel takes as the name of the delimiter, and shows to nobody. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\uFEFF?\"?sep=(.)\"?(\r\n?|\n)");

    private final CellTable table;
    private final byte[] before;
    private final RawRecord header;
    private final List<String> names;

    private CellReader(RecordSplitter records, CellTable table, byte[] before, RawRecord header, List<String> names) {
        super(records);
        this.table = table;
        this.before = before;
        this.header = header;
        this.names = names;
    }

    /**
     * Reads the header.
     *
     * @param encoding null to detect it; a byte order mark goes before
     * @param delimiter null to take what the file's first line names or, if it names none, the usual one
     * @param usual null to detect it
     * @throws TableException if the columns are not there
     */
    public static CellReader open(BufferedInputStream in, Columns columns, Charset encoding, Character delimiter, Character usual)
            throws IOException {
        byte[] head = Heads.peek(in);
        Disguise.refuse(head);
        TextEncoding detected = TextEncoding.detect(head, encoding);
        CellDialect dialect = CellDialect.detect(head, detected, delimiter != null ? delimiter : named(head, detected, usual));
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.writeBytes(in.readNBytes(detected.markLength()));
        RecordSplitter records = RecordSplitter.cells(in, detected, dialect.delimiter(), dialect.quote());
        RawRecord header = records.next();
        while (header != null && (header.isBlank() || isSeparatorLine(header, detected))) {
            before.writeBytes(header.bytes());
            header = records.next();
        }
        if (header == null) {
            return new CellReader(records, null, before.toByteArray(), null, List.of());
        }
        records.numberRowsFromHere();
        List<String> names = names(header, dialect);
        CellTable table = new CellTable(dialect, columns.in(names));
        return new CellReader(records, table, before.toByteArray(), header, names);
    }

    /** The delimiter as the file's first line names it, or the usual one. */
    private static Character named(byte[] head, TextEncoding encoding, Character usual) {
        Matcher named = SEPARATOR_LINE.matcher(encoding.decode(head, Math.min(head.length, 32)));
        return named.lookingAt() ? (Character) named.group(1).charAt(0) : usual;
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
        return dialect.split(header);
    }

    /** What comes before the first row: {@link #before()}, and the header, if there is one, with the added columns. */
    public byte[] heading() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        if (header == null) {
            return out.toByteArray();
        }
        out.write(header.bytes(), 0, header.length());
        out.writeBytes(table.encoded("", AddedColumns.beside(names).names()));
        out.write(header.bytes(), header.length(), header.bytes().length - header.length());
        return out.toByteArray();
    }

    /** Writes vendors in the way in which this table is written, in place of its rows. */
    public VendorWriter vendors(OutputStream out) throws IOException {
        return new VendorCells(out, this);
    }

    /** The header's cells; none if there is no header. */
    public List<String> names() {
        return names;
    }

    /** What comes before the header: a byte order mark, blank lines, and the line that names the delimiter; mostly nothing. */
    byte[] before() {
        return before.clone();
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
    protected Row row(RawRecord record) {
        return new CellRow(table, record);
    }
}
