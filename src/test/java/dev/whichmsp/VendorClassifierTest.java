package dev.whichmsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorClassifierTest {

    private static final VendorClassifier CLASSIFIER = VendorClassifier.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IT-MSP | We monitor, patch and back up your servers and laptops for a flat monthly fee per user, with a help desk that answers in minutes.
            BPO | Our agents answer your customer calls in your name, day and night, from our contact centre in Cebu. Billed per minute, with weekly CSAT reports.
            BPO | Outsourced accounts payable and bookkeeping team: we process your supplier invoices, chase receivables and prepare the month-end close.
            staffing-MSP | Vendor-neutral managed service programme: requisitions go to all staffing suppliers through one VMS, with rate cards, tenure limits and consolidated invoicing for your contingent workforce.
            """)
    void namesTheMarketOfPlainTexts(String label, String text) {
        assertThat(CLASSIFIER.classify(text).label()).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "MSP", "", "   ", "12345 67890 3.14", "😀😀😀 🎉", "msp msp msp",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.",
        "Wir betreuen Ihre IT: Server, Netzwerke und Arbeitsplätze, mit einem Helpdesk, der immer für Sie da ist, zum festen Preis im Monat.",
        "Nous gérons votre parc informatique et votre support technique avec une équipe qui est à votre écoute pour tous les problèmes de réseau.",
        "Ofrecemos soporte informático y servicios gestionados para empresas, con un equipo que está a su disposición en todo momento del día.",
        "Preheat the oven, rub the butter into the flour, add the sugar and bake the scones for twelve minutes until golden.",
        "MSP Airport: parking at Terminal 1 is filling up; allow two hours for security screening before departing flights.",
    })
    void statesNoMarketWithoutEvidence(String text) {
        Verdict verdict = CLASSIFIER.classify(text);
        assertThat(verdict.label()).isEqualTo(Label.UNCLEAR);
        assertThat(verdict.reason()).isNotNull();
    }

    @Test
    void saysWhy() {
        assertThat(CLASSIFIER.classify("").reason()).isEqualTo(Reason.TOO_SHORT);
        assertThat(CLASSIFIER.classify("MSP").reason()).isEqualTo(Reason.TOO_SHORT);
        assertThat(CLASSIFIER.classify("Наша компания обслуживает серверы и сети").reason()).isEqualTo(Reason.UNSUPPORTED_LANGUAGE);
        assertThat(CLASSIFIER.classify("Nous sommes une entreprise qui répare les vélos et les motos de nos clients").reason())
                .isEqualTo(Reason.UNSUPPORTED_LANGUAGE);
        assertThat(CLASSIFIER.classify("Flights depart from Terminal 1 of the airport; security screening closes at ten in the evening.")
                .reason()).isEqualTo(Reason.OTHER_MARKET);
    }

    @Test
    void inventsNoConfidenceWhereNothingWasScored() {
        assertThat(CLASSIFIER.classify("").confidence()).isNull();
        assertThat(CLASSIFIER.classify("Wir sind für Sie da und helfen Ihnen mit der IT").confidence()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Medical billing and coding, prior authorization, A/R follow-up. Fee: percentage of collections. San Juan, La Habra.",
        "Managed IT, server care, backups, help desk for clinics. Offices: San Jose, La Mesa, El Cajon. Monthly price per device.",
        "HIPAA help desk, patching, backup: $95 per seat per month. Los Gatos & El Paso."})
    void clippedEnglishIsEnglish(String text) {
        assertThat(CLASSIFIER.classify(text).reason()).isNotEqualTo(Reason.UNSUPPORTED_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Wir bieten Managed Services, Helpdesk, Backup und Cloud für den Mittelstand in München",
        "Notre helpdesk et nos managed services pour les PME : cloud, backup et support dans toute la France",
        "BPO y contact center en Bogotá con agentes bilingües para las empresas de retail y healthcare",
        "Outsourcing di contact center e back office per le banche, con agenti che parlano 12 lingue"})
    void loanWordsDoNotMakeATextEnglish(String text) {
        assertThat(CLASSIFIER.classify(text).reason()).isEqualTo(Reason.UNSUPPORTED_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MSP", "help desk", "We answer your calls 😀 and keep your servers patched."})
    void scoresAddUpToOne(String text) {
        Verdict verdict = CLASSIFIER.classify(text);
        assertThat(verdict.scores().keySet()).containsExactly("IT-MSP", "BPO", "staffing-MSP", "other");
        assertThat(verdict.scores().values().stream().mapToDouble(d -> d).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void caseAndPunctuationDoNotMatter() {
        Verdict plain = CLASSIFIER.classify("managed it support and help desk for dental practices");
        assertThat(CLASSIFIER.classify("MANAGED—IT support, and Help-Desk: for “dental” practices!").scores()).isEqualTo(plain.scores());
    }

    @Test
    void spansCutTheTermOutOfTextTitleAndPage() {
        VendorText text = new VendorText("7", "Help Desks 😀 | Acme", "😀 Our help-desk, your servers’ patches 😀.",
                "<title>IT &amp; help&nbsp;desk</title><p>Patch <b>management</b> &#x1F600; for your help &eacute;lan help desk</p>", null);
        List<Signal> signals = CLASSIFIER.classify(text).signals();
        Signal helpDesk = signals.stream().filter(s -> s.term().equals("help desk")).findFirst().orElseThrow();
        assertThat(helpDesk.spans().stream().map(span -> cut(text, span)))
                .contains("Help Desks", "help-desk", "help&nbsp;desk", "help desk");
        assertThat(signals.stream().filter(s -> s.term().equals("patch management")).findFirst().orElseThrow().spans().stream()
                .map(span -> cut(text, span))).containsExactly("Patch <b>management");
    }

    private static String cut(VendorText text, Signal.Span span) {
        String field = switch (span.field()) {
            case "title" -> text.title();
            case "text" -> text.text();
            default -> text.html();
        };
        return field.substring(span.start(), span.end());
    }

    @Test
    void answersEveryRandomString() {
        Random random = new Random(23);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0x110000) : ' ' + random.nextInt(90));
            }
            VendorText given = round % 2 == 0 ? VendorText.of(text.toString()) : VendorText.ofHtml(text.toString());
            Verdict verdict = CLASSIFIER.classify(given);
            assertThat(verdict.label()).isNotNull();
            for (Signal signal : verdict.signals()) {
                signal.spans().forEach(span -> assertThat(cut(given, span)).isNotBlank());
            }
        }
    }

    @Test
    void cutsLongTextsAndSaysSo() {
        String text = "We keep your servers patched. ".repeat(10_000);
        Verdict verdict = CLASSIFIER.classify(text);
        assertThat(verdict.truncated()).isTrue();
        assertThat(verdict.signals()).allSatisfy(s -> assertThat(s.spans()).hasSizeLessThanOrEqualTo(VendorClassifier.MOST_SPANS));
        assertThat(CLASSIFIER.classify("short").truncated()).isFalse();
    }

    @Test
    void refusesAnErrorRateItHasNoThresholdFor() {
        assertThatThrownBy(() -> CLASSIFIER.classify(VendorText.of("x"), ClassifyOptions.DEFAULT.withMaxErrorRate(0.03)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0.03").hasMessageContaining("0.05");
    }

    @Test
    void aSignalAndTheLearnedPairOfItsWordsAreOneTermAndEachPlaceIsToldOnce() {
        List<Signal> signals = CLASSIFIER.classify("Our help desk is a help desk, not a helpdesk.").signals();
        assertThat(signals.stream().map(Signal::term)).doesNotHaveDuplicates().contains("help desk");
        Signal helpDesk = signals.stream().filter(s -> s.term().equals("help desk")).findFirst().orElseThrow();
        assertThat(helpDesk.spans()).extracting(Signal.Span::start).containsExactly(4, 19, 36);
    }

    @Test
    void aVerdictStaysAsItWasAfterTheNext() {
        Verdict verdict = CLASSIFIER.classify("Outsourced payroll and claims processing for insurers");
        List<Signal> signals = List.copyOf(verdict.signals());
        Map<String, Double> scores = Map.copyOf(verdict.scores());
        CLASSIFIER.classify("We patch servers and answer tickets, day and night, for law firms and schools");
        assertThat(verdict.signals()).isEqualTo(signals).isNotEmpty();
        assertThat(verdict.scores()).isEqualTo(scores);
    }

    @Test
    void scoresAreAMapOfFourThatCannotBeChanged() {
        Map<String, Double> scores = CLASSIFIER.classify("help desk").scores();
        assertThat(scores).hasSize(4).containsKey("BPO").doesNotContainKey("mixed");
        assertThat(scores.get("BPO")).isEqualTo(scores.entrySet().stream().filter(e -> e.getKey().equals("BPO")).findFirst()
                .orElseThrow().getValue());
        assertThat(scores.get("unclear")).isNull();
        assertThatThrownBy(() -> scores.put("BPO", 1.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void explanationsChangeNothing() {
        VendorText text = VendorText.of("Outsourced payroll and claims processing");
        Verdict with = CLASSIFIER.classify(text);
        Verdict without = CLASSIFIER.classify(text, ClassifyOptions.DEFAULT.withoutSignals());
        assertThat(without.scores()).isEqualTo(with.scores());
        assertThat(without.signals()).isEmpty();
        assertThat(with.signals()).isNotEmpty();
    }

    @Test
    void fewerSignalsAreTheStrongest() {
        VendorText text = new VendorText(null, "Payroll and claims", "Outsourced payroll and claims processing, and a help desk", null, null);
        Verdict all = CLASSIFIER.classify(text);
        Verdict two = CLASSIFIER.classify(text, ClassifyOptions.DEFAULT.withMostSignals(2));
        assertThat(two.signals()).isEqualTo(all.signals().subList(0, 2));
        assertThat(two.scores()).isEqualTo(all.scores());
        assertThatThrownBy(() -> ClassifyOptions.DEFAULT.withMostSignals(26)).hasMessage("mostSignals is 26: expected 0 to 25");
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        String[] texts = {"help desk and patching", "we answer your calls", "requisitions and rate cards", "flights and hotels"};
        List<Verdict> alone = List.of(texts).stream().map(CLASSIFIER::classify).toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Verdict>> work = () -> List.of(texts).stream().map(CLASSIFIER::classify).toList();
            for (Future<List<Verdict>> future : pool.invokeAll(java.util.Collections.nCopies(200, work))) {
                assertThat(future.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }
}
