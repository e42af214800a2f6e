package dev.whichmsp.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.table.bytes.Packing;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.TableException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files as spreadsheets, exports and accidents make them: every byte that comes out is checked. */
class HostileTablesTest {

    private static final String IT = "We monitor and patch your servers under a managed IT contract";
    private static final String ADDED = "label,confidence,reason,signals,model";
    private static final String QUOTE = "error: a quote stands open or inside a cell";
    private static final TableOptions CSV = TableOptions.of(TableFormat.CSV);

    static Arguments[] cells() {
        String long1 = "help desk ".repeat(110_000);
        return new Arguments[] {
            row("plain", "id,text\n1," + IT + "\n", "id,text," + ADDED + "\n1," + IT + ",<|" + IT + ">\n"),
            row("no line end at the end", "text,id\n" + IT + ",1", "text,id," + ADDED + "\n" + IT + ",1,<|" + IT + ">"),
            row("Windows line ends", "text,id\r\nx,1\r\n", "text,id," + ADDED + "\r\nx,1,<|x>\r\n"),
            row("old Macintosh line ends", "text,id\rx,1\r", "text,id," + ADDED + "\rx,1,<|x>\r"),
            row("mixed line ends", "text,id\r\nx,1\ny,2\rz,3", "text,id," + ADDED + "\r\nx,1,<|x>\ny,2,<|y>\rz,3,<|z>"),
            row("quoted delimiter", "id,text\n1,\"a, b\"\n", "id,text," + ADDED + "\n1,\"a, b\",<|a, b>\n"),
            row("doubled quotes", "id,text\n1,\"a \"\"b\"\"\"\n", "id,text," + ADDED + "\n1,\"a \"\"b\"\"\",<|a \"b\">\n"),
            row("line ends in cells", "id,text\n1,\"a\r\nb\nc\"\n2,d\n", "id,text," + ADDED + "\n1,\"a\r\nb\nc\",<|a\r\nb\nc>\n2,d,<|d>\n"),
            row("needless quotes", "\"id\",\"text\"\n\"1\",\"a\"\n", "\"id\",\"text\"," + ADDED + "\n\"1\",\"a\",<|a>\n"),
            row("quote inside a bare cell", "id,text\n1,5\" disk\n", "id,text," + ADDED + "\n1,5\" disk,<|5\" disk>\n"),
            row("single quotes", "'id','text'\n'1','it''s'\n", "'id','text'," + ADDED + "\n'1','it''s',<|it's>\n", ',', '\''),
            row("apostrophes are no quotes", "id,text\n1,'tis so\n", "id,text," + ADDED + "\n1,'tis so,<|'tis so>\n"),
            row("semicolons", "id;text\n1;a,b\n", "id;text;" + ADDED.replace(',', ';') + "\n1;a,b;<|a,b>\n", ';', '"'),
            row("tabs", "id\ttext\n1\ta b\n", "id\ttext\t" + ADDED.replace(',', '\t') + "\n1\ta b\t<|a b>\n", '\t', '"'),
            row("pipes", "id|text\n1|a, b\n", "id|text|" + ADDED.replace(',', '|') + "\n1|a, b|<|a, b>\n", '|', '"'),
            row("one column", "text\n" + IT + "\n", "text," + ADDED + "\n" + IT + ",<|" + IT + ">\n"),
            row("blank lines", "text\n\nx\n\n", "text," + ADDED + "\n\nx,<|x>\n\n"),
            row("empty cells", "title,text\n,\n", "title,text," + ADDED + "\n,,<|>\n"),
            row("spaces around", " Text , Id\n x ,1\n", " Text , Id," + ADDED + "\n x ,1,<| x >\n"),
            row("usual names in any case", "COMPANY_NAME,Snippet\nAcme,x\n", "COMPANY_NAME,Snippet," + ADDED + "\nAcme,x,<Acme|x>\n"),
            row("duplicate headers", "text,text\nx,y\n", "text,text," + ADDED + "\nx,y,<|x>\n"),
            row("empty headers", ",text,\n1,x,2\n", ",text,," + ADDED + "\n1,x,2,<|x>\n"),
            row("names taken", "text,Label,label_2,model\nx,a,b,c\n",
                    "text,Label,label_2,model,label_3,confidence,reason,signals,model_2\nx,a,b,c,<|x>\n"),
            row("too few cells", "id,text,url\n1\n2,x,u\n",
                    "id,text,url," + ADDED + "\n1,,,,,error: 1 cells where the header has 3,,\n2,x,u,<|x>\n"),
            row("too many cells", "id,text\n1,x,\"y\"\n2,x\n",
                    "id,text," + ADDED + "\n\"1,x,\"\"y\"\"\",,,,error: 3 cells where the header has 2,,\n2,x,<|x>\n"),
            row("trailing delimiters in rows", "id,text\n1,x,,\n", "id,text," + ADDED + "\n1,x,<|x>\n"),
            row("trailing delimiters everywhere", "id,text,\n1,x,\n", "id,text,," + ADDED + "\n1,x,,<|x>\n"),
            row("text behind a quote", "id,text\n1,\"x\" y\n2,z\n",
                    "id,text," + ADDED + "\n\"1,\"\"x\"\" y\",,,," + QUOTE + ",,\n2,z,<|z>\n"),
            row("quote never closed", "id,text\n1,\"x\n2,y\n3,z\n",
                    "id,text," + ADDED + "\n\"1,\"\"x\",,,," + QUOTE + ",,\n2,y,<|y>\n3,z,<|z>\n"),
            row("quote closed by the next row's", "id,text\n1,\"x\n2,\"y\"\n",
                    "id,text," + ADDED + "\n\"1,\"\"x\",,,," + QUOTE + ",,\n2,\"y\",<|y>\n"),
            row("quote open at the last row", "id,text\n1,\"x", "id,text," + ADDED + "\n\"1,\"\"x\",,,," + QUOTE + ",,"),
            row("zero characters", "id,text\n1,a\0b\n", "id,text," + ADDED + "\n1,a\0b,<|a\0b>\n"),
            row("a cell of a megabyte", "id,text\n1," + long1 + "\n", "id,text," + ADDED + "\n1," + long1 + ",<|" + long1 + ">\n"),
            row("formulas of others stay", "id,text\n=1+1,@x\n", "id,text," + ADDED + "\n=1+1,@x,<|@x>\n"),
            row("emoji", "id,text\n1,📞 é\n", "id,text," + ADDED + "\n1,📞 é,<|📞 é>\n"),
            row("header only", "id,text\n", "id,text," + ADDED + "\n"),
            row("header only, no line end", "id,text", "id,text," + ADDED),
            row("empty file", "", ""),
        };
    }

    private static Arguments row(String name, String input, String expected) {
        return row(name, input, expected, ',', '"');
    }

    private static Arguments row(String name, String input, String expected, char delimiter, char quote) {
        return Arguments.of(name, input, Tables.answered(expected, delimiter, quote));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void comesBackAsItWas(String name, String input, String expected) throws IOException {
        assertThat(Tables.label(input, CSV)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with a byte order mark")
    @MethodSource("cells")
    void comesBackWithItsMark(String name, String input, String expected) throws IOException {
        assertThat(Tables.label("\uFEFF" + input, CSV)).isEqualTo("\uFEFF" + expected);
    }

    @ParameterizedTest(name = "{0} in UTF-16")
    @MethodSource("cells")
    void comesBackInItsEncoding(String name, String input, String expected) throws IOException {
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
            byte[] labelled = Tables.label(Tables.bytes("\uFEFF" + input, charset), CSV);
            assertThat(new String(labelled, charset)).isEqualTo("\uFEFF" + expected);
        }
    }

    @Test
    void detectsUtf16WithoutMark() throws IOException {
        byte[] labelled = Tables.label(Tables.bytes("id,text\n1,managed IT\n", UTF_16LE), CSV);
        assertThat(new String(labelled, UTF_16LE)).isEqualTo(Tables.answered("id,text," + ADDED + "\n1,managed IT,<|managed IT>\n", ',', '"'));
    }

    @Test
    void detectsLatin1AndKeepsItsBytes() throws IOException {
        byte[] labelled = Tables.label(Tables.bytes("id,text\n1,Société Générale\n", ISO_8859_1), CSV);
        assertThat(new String(labelled, ISO_8859_1))
                .isEqualTo(Tables.answered("id,text," + ADDED + "\n1,Société Générale,<|Société Générale>\n", ',', '"'));
    }

    @Test
    void oneAccentInAFileIsEnoughToTellLatin1() throws IOException {
        String rows = "1,payroll\n".repeat(500);
        String labelled = new String(Tables.label(Tables.bytes("id,text\n" + rows + "2,café", ISO_8859_1), CSV), ISO_8859_1);
        assertThat(labelled).endsWith(Tables.answered("\n2,café,<|café>", ',', '"'));
    }

    @Test
    void marksRowsThatAreNotUtf8() throws IOException {
        byte[] good = Tables.bytes("id,text\n" + "1,é è ê ë ü ö ä\n".repeat(20), UTF_8);
        byte[] bad = Tables.bytes("2,é\n", ISO_8859_1);
        byte[] input = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, input, good.length, bad.length);
        String labelled = new String(Tables.label(input, CSV), ISO_8859_1);
        assertThat(labelled).endsWith("\n2,é,,,error: invalid UTF-8: give the file's encoding with --encoding,,\n");
    }

    @Test
    void namesTheColumnsWhenNoneFits() {
        assertThatThrownBy(() -> Tables.label("id,notes\n1,x\n", CSV)).isInstanceOf(TableException.class)
                .hasMessageContaining("1 \"id\", 2 \"notes\"").hasMessageContaining("--text");
        assertThatThrownBy(() -> Tables.label("id,notes\n1,x\n", CSV.withColumns(new Columns(null, "note", null, null))))
                .isInstanceOf(TableException.class).hasMessageContaining("\"note\"").hasMessageContaining("2 \"notes\"");
    }

    @Test
    void takesColumnsByNameOrNumber() throws IOException {
        String expected = Tables.answered("id,notes," + ADDED + "\n1,x,<|x>\n", ',', '"');
        for (String column : new String[] {"notes", "Notes", "2"}) {
            assertThat(Tables.label("id,notes\n1,x\n", CSV.withColumns(new Columns(null, column, null, null)))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.gz", "x.ZST"})
    void readsPackedInputAndRefusesCutOrDamagedOne(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = Packing.packed(name, packed)) {
            out.write(Tables.bytes("text,id\nx,1\n", UTF_8));
        }
        byte[] whole = packed.toByteArray();
        assertThat(new String(Tables.label(whole, CSV), UTF_8)).isEqualTo(Tables.answered("text,id," + ADDED + "\nx,1,<|x>\n", ',', '"'));
        assertThatThrownBy(() -> Tables.label(Arrays.copyOf(whole, whole.length - 3), CSV)).isInstanceOf(EOFException.class);
        whole[whole.length - 7] ^= 1;
        assertThatThrownBy(() -> Tables.label(whole, CSV)).isInstanceOf(ZipException.class);
    }
}
