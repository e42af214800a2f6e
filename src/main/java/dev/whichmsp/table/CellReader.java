package dev.whichmsp.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV and TSV. */
final class CellReader extends RecordReader {

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
            return new CellReader(records, null, before.toByteArray(), null, List.of());
        }
        List<String> names = names(header, dialect);
        CellTable table = new CellTable(dialect, options.columns().in(names));
        return new CellReader(records, table, before.toByteArray(), header, names);
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

    /** What comes before the first row: {@link #before()}, and the header, if there is one, with the added columns. */
    byte[] heading() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
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
    Row row(RawRecord record) {
        return new CellRow(table, record);
    }
}
