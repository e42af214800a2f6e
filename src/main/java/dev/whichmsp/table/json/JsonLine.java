package dev.whichmsp.table.json;

import dev.whichmsp.VendorText;
import dev.whichmsp.table.bytes.RawRecord;
import dev.whichmsp.table.bytes.TextEncoding;
import dev.whichmsp.table.row.Answer;
import dev.whichmsp.table.row.BadRowException;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A row of a JSON lines file. */
final class JsonLine implements Row {

    private static final Set<Integer> SPACES = Set.of((int) ' ', (int) '\t', 0xFEFF);

    private final TextEncoding encoding;
    private final Columns columns;
    private final RawRecord record;
    private JsonFields fields;

    JsonLine(TextEncoding encoding, Columns columns, RawRecord record) {
        this.encoding = encoding;
        this.columns = columns;
        this.record = record;
    }

    @Override
    public long number() {
        return record.number() + 1;
    }

    @Override
    public long line() {
        return record.line();
    }

    @Override
    public int size() {
        return record.bytes().length;
    }

    @Override
    public boolean isBlank() {
        return record.isBlank() || record.length() < 16 && input().chars().allMatch(SPACES::contains);
    }

    @Override
    public VendorText text() throws BadRowException {
        if (record.fault() != null) {
            throw new BadRowException(record.fault());
        }
        String input = input();
        encoding.check(record.bytes(), record.length(), input);
        fields = JsonFields.parse(input);
        return fields.text(columns);
    }

    /** The line with the answer as its last fields; a line that is no object comes out within one, as {@code input}. */
    @Override
    public byte[] with(Answer answer) {
        if (answer == null) {
            return record.bytes();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.bytes().length + 512);
        String input = input();
        if (fields == null) {
            out.writeBytes(encoding.encode(AnswerFields.wrapping(lossless(input), answer)));
        } else {
            String tail = input.substring(input.lastIndexOf('}'));
            int kept = record.length() - encoding.encode(tail).length;
            out.write(record.bytes(), 0, kept);
            out.writeBytes(encoding.encode(AnswerFields.behind(fields.names(), answer)));
            out.write(record.bytes(), kept, record.length() - kept);
        }
        out.write(record.bytes(), record.length(), record.bytes().length - record.length());
        return out.toByteArray();
    }

    /** Bytes that are no characters come out as the Latin-1 characters of their values rather than be lost. */
    private String lossless(String input) {
        return input.indexOf('\uFFFD') < 0 ? input : new String(record.bytes(), 0, record.length(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String input() {
        return encoding.decode(record.bytes(), record.length());
    }
}
