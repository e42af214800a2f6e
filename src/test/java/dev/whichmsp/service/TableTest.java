package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.table.TableFormat;
import dev.whichmsp.table.TableLabeller;
import dev.whichmsp.table.TableOptions;
import dev.whichmsp.table.xlsx.WorkbookLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TableTest extends ServiceTestBase {

    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final Duration IMPATIENT = Duration.ofMillis(200);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "company,about\nAcme," + SNIPPET.replace(",", "") + "\nBakery,We bake bread\n";

    @ParameterizedTest
    @CsvSource({"text/csv, CSV", "text/tab-separated-values, TSV", "application/x-ndjson, JSON_LINES", "application/jsonl, JSON_LINES"})
    void answersAsTheLibraryDoes(String type, TableFormat format) throws IOException {
        byte[] table = switch (format) {
            case CSV -> CSV.getBytes(StandardCharsets.UTF_8);
            case TSV -> CSV.replace(',', '\t').getBytes(StandardCharsets.UTF_8);
            default -> ("{\"text\":\"" + SNIPPET + "\"}\nnone\n").getBytes(StandardCharsets.UTF_8);
        };
        assertThat(tables("", type, table).expectStatus().isOk().expectHeader().contentType(type)
                .expectBody(byte[].class).returnResult().getResponseBody()).isEqualTo(labelled(table, format));
    }

    @Test
    void readsPackedTablesOverTheLimitOfOtherBodies() throws IOException {
        byte[] table = (CSV + "Acme,IT support\n".repeat(150_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(table.length).isGreaterThan(2 << 20);
        byte[] plain = tables("", "text/csv", table).expectBody(byte[].class).returnResult().getResponseBody();
        assertThat(plain).isEqualTo(labelled(table, TableFormat.CSV));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(table);
        }
        assertThat(client.post().uri("/v1/tables").header("Content-Type", "text/csv").header("Content-Encoding", "gzip")
                .bodyValue(packed.toByteArray()).exchange().expectBody(byte[].class).returnResult().getResponseBody()).isEqualTo(plain);
    }

    @Test
    void readsTheCharsetOfTheContentType() {
        byte[] table = ("about\n" + SNIPPET.replace(",", "") + " caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(tables("", "text/csv;charset=ISO-8859-1", table).expectStatus().isOk().expectBody(byte[].class).returnResult()
                .getResponseBody()).asString(StandardCharsets.ISO_8859_1).contains(" caf\u00e9,");
    }

    @Test
    void readsWorkbooks() throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Vendors");
            sheet.value(0, 0, "about");
            sheet.value(1, 0, SNIPPET);
        }
        byte[] answer = tables("", XLSX, book.toByteArray()).expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).isEqualTo(SNIPPET);
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(1)).isEqualTo("label");
        }
    }

    @Test
    void filtersRowsAndTakesNamedColumns() {
        String table = "a,b\nAcme," + SNIPPET.replace(",", "") + "\n,We bake bread\n";
        assertThat(text("?text=b&only=IT-MSP,BPO", table).lines()).hasSize(2).last().asString().startsWith("Acme,");
        assertThat(text("?text=2&dropUnclear", table).lines()).hasSize(2);
        assertThat(text("?text=2&dropUnclear=false&minConfidence=0", table).lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"?title=foo, unknown-column", "?url=7, unknown-column", "?only=MSP, unknown-label", "?maxErrorRate=0.7, unknown-error-rate",
        "?minConfidence=2, bad-request", "?minConfidence=much, wrong-type", "?dropUnclear=maybe, wrong-type", "?colour=red, unknown-field"})
    void saysWhatIsWrongWithAQuery(String query, String type) {
        expectProblem(tables(query, "text/csv", CSV.getBytes(StandardCharsets.UTF_8)), 400, type);
    }

    @Test
    void saysWhatIsWrongWithATable() {
        byte[] table = CSV.getBytes(StandardCharsets.UTF_8);
        expectProblem(tables("", "text/csv", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)), 400, "unknown-column");
        expectProblem(tables("", XLSX, table), 400, "unreadable-table");
        expectProblem(tables("", "text/csv", new byte[] {0x1F, (byte) 0x8B, 8, 0}), 400, "unreadable-table");
        expectProblem(tables("", "application/pdf", table), 415, "unsupported-media-type");
        expectProblem(client.post().uri("/v1/tables").header("Content-Type", "text/csv").header("Content-Encoding", "br")
                .bodyValue(table).exchange(), 415, "unsupported-media-type");
        expectProblem(client.post().uri("/v1/tables").header("Content-Type", "text/csv").header("Accept", "image/png")
                .bodyValue(table).exchange(), 406, "not-acceptable");
    }

    @Test
    void aCallerThatGoesAwayEndsBothSides() throws InterruptedException {
        CountDownLatch givenUp = new CountDownLatch(1);
        Flux<DataBuffer> endless = rows(CSV).concatWith(rows("Acme,IT support\n".repeat(1_000)).repeat())
                .doOnCancel(givenUp::countDown);
        try (TableRuns runs = runs(PATIENT)) {
            byte[] first = runs.label(endless, TableOptions.of(TableFormat.CSV).withThreads(1), () -> { }).next().block();
            assertThat(first).asString(StandardCharsets.UTF_8).startsWith("company,about,label,confidence");
            assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCallerWhoSendsNothingLosesTheRun() {
        try (TableRuns runs = runs(IMPATIENT)) {
            Flux<DataBuffer> stuck = rows("company,about\n").concatWith(Flux.never());
            assertThatThrownBy(() -> runs.label(Flux.never(), TableOptions.of(TableFormat.CSV), () -> { }).blockLast())
                    .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(ProblemType.CALLER_IDLE));
            assertThatThrownBy(() -> runs.label(stuck, TableOptions.of(TableFormat.CSV), () -> { }).blockLast()).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aCallerWhoTakesNothingLosesTheRun() throws InterruptedException {
        CountDownLatch givenUp = new CountDownLatch(1);
        Flux<DataBuffer> endless = rows(CSV).concatWith(rows("Acme,IT support\n".repeat(1_000)).repeat()).doOnCancel(givenUp::countDown);
        try (TableRuns runs = runs(IMPATIENT)) {
            StepVerifier.create(runs.label(endless, TableOptions.of(TableFormat.CSV), () -> { }), 1).expectNextCount(1).expectError().verify(PATIENT);
            assertThat(givenUp.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void idleCallersLeaveTheRunsToOthers() {
        try (TableRuns runs = runs(IMPATIENT)) {
            Flux.range(0, 40).flatMap(i -> runs.label(Flux.never(), TableOptions.of(TableFormat.CSV), () -> { }).onErrorComplete(), 40).blockLast(PATIENT);
            assertThat(runs.label(rows(CSV), TableOptions.of(TableFormat.CSV), () -> { }).blockFirst(PATIENT)).isNotEmpty();
        }
    }

    private static TableRuns runs(Duration idle) {
        return new TableRuns(VendorClassifier.load(), new AnswerCounter(new SimpleMeterRegistry()), WorkbookLimits.NONE, idle);
    }

    private static Flux<DataBuffer> rows(String rows) {
        return Mono.<DataBuffer>fromSupplier(() -> DefaultDataBufferFactory.sharedInstance.wrap(rows.getBytes(StandardCharsets.UTF_8))).flux();
    }

    private static String text(String query, String table) {
        return tables(query, "text/csv", table.getBytes(StandardCharsets.UTF_8)).expectStatus().isOk().expectBody(String.class)
                .returnResult().getResponseBody();
    }

    private static WebTestClient.ResponseSpec tables(String query, String type, byte[] table) {
        return client.post().uri("/v1/tables" + query).header("Content-Type", type).bodyValue(table).exchange();
    }

    private static byte[] labelled(byte[] table, TableFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableLabeller(VendorClassifier.load()).label(new ByteArrayInputStream(table), out, TableOptions.of(format));
        return out.toByteArray();
    }
}
