package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.table.TableFormat;
import dev.whichmsp.table.TableLabeller;
import dev.whichmsp.table.TableOptions;
import dev.whichmsp.table.xlsx.TableTooLargeException;
import dev.whichmsp.table.xlsx.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class WorkbookLimitsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int CENTRAL_ENTRY = 0x02014b50;
    private static final int LENGTH_IN_ENTRY = 24;

    /** A part of zeros packs a thousand times smaller; in gzip once more. */
    private static byte[] bomb(String part, long bytes, boolean gzip, char filling) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(gzip ? new GZIPOutputStream(packed) : packed)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(part));
            byte[] zeros = new byte[1 << 16];
            Arrays.fill(zeros, (byte) filling);
            for (long written = 0; written < bytes; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void refusesBombs() throws IOException {
        try (ConfigurableApplicationContext small = WhichMspService.run("--server.port=0", "--whichmsp.max-workbook=100KB",
                "--whichmsp.max-workbook-unpacked=8MB")) {
            WebTestClient other = ServiceTestBase.client(small.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            Map<String, byte[]> bombs = Map.of("more than 8 MB when unpacked", bomb("xl/worksheets/sheet1.xml", 9 << 20, false, '<'),
                    "more than 102400 bytes", bomb("x.bin", 200 << 20, true, '0'),
                    "a cell of more than 1 MB", bomb("xl/worksheets/sheet1.xml", 2 << 20, false, '0'));
            bombs.forEach((detail, bomb) -> {
                assertThat(bomb).hasSizeLessThan(100 << 10);
                WebTestClient.ResponseSpec response = other.post().uri("/v1/tables").header("Content-Type", XLSX).bodyValue(bomb).exchange();
                response.expectStatus().isEqualTo(413).expectBody().jsonPath("$.type").isEqualTo("/problems/body-too-large")
                        .jsonPath("$.detail").value(String.class, text -> assertThat(text).contains(detail));
            });
            ServiceTestBase.expectProblem(other.post().uri("/v1/tables").header("Content-Type", XLSX).bodyValue(new byte[200 << 10]).exchange(), 413,
                    "body-too-large");
        }
    }

    @Test
    void believesNoLengthThatAZipGives() throws IOException {
        byte[] bomb = bomb("xl/worksheets/sheet1.xml", 9 << 20, false, '<');
        ByteBuffer zip = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bomb.length - 46; i++) {
            if (zip.getInt(i) == CENTRAL_ENTRY) {
                zip.putInt(i + LENGTH_IN_ENTRY, 10);
            }
        }
        TableLabeller labeller = new TableLabeller(VendorClassifier.load(), new WorkbookLimits(1 << 20, 8 << 20));
        assertThatThrownBy(() -> labeller.label(new ByteArrayInputStream(bomb), new ByteArrayOutputStream(), TableOptions.of(TableFormat.XLSX)))
                .isInstanceOf(TableTooLargeException.class).hasMessageContaining("8 MB when unpacked");
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Vendors");
            sheet.value(0, 0, "about");
            for (int i = 1; i < 3_000; i++) {
                sheet.value(i, 0, "Our help desk number " + i + " patches " + i * i + " servers");
            }
        }
        TableLabeller labeller = new TableLabeller(VendorClassifier.load(), new WorkbookLimits(book.size(), 64 << 20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> labeller.label(new ByteArrayInputStream(book.toByteArray()), out, TableOptions.of(TableFormat.XLSX)))
                .isInstanceOf(TableTooLargeException.class).hasMessageContaining("labelled workbook");
        assertThat(out.size()).isZero();
    }
}
