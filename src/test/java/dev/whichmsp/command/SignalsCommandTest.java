package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignalsCommandTest {

    private static final Lexicon LEXICON = VendorClassifier.load().lexicon();

    @Test
    void tsvIsTheLexicon() throws IOException {
        String tsv = Run.of("signals", "--tsv").out();
        assertThat(Lexicon.read(new ByteArrayInputStream(tsv.getBytes(StandardCharsets.UTF_8)), "tsv")).isEqualTo(LEXICON);
    }

    @Test
    void tableHasALineForEachTermOfTheLabel() {
        long terms = LEXICON.signals().stream().filter(signal -> signal.outcome() == Outcome.BPO).count();
        Run run = Run.of("signals", "BPO");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize((int) terms + 1);
        assertThat(run.lines().get(0)).matches("term +label +variants");
        assertThat(run.lines().stream().skip(1)).allMatch(line -> line.contains("  BPO"));
    }

    @Test
    void aFileGetsEveryTermWholeAndATerminalNoLongLines() {
        String longest = LEXICON.signals().stream().map(signal -> String.join(", ", signal.variants()))
                .max(java.util.Comparator.comparingInt(String::length)).orElseThrow();
        assertThat(Run.of("signals").out()).contains(longest);
        assertThat(Run.on(new Terminal(true, 40, false), "signals").lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(40));
    }

    @Test
    void anUnknownLabelIsToldWhichThereAre() {
        assertThat(Run.of("signals", "it").err()).contains("unknown label \"it\": use IT-MSP, BPO, staffing-MSP or other");
    }
}
