package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.Label;
import dev.whichmsp.Reason;
import dev.whichmsp.Signal;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerViewTest {

    private static final String TEXT = "Our help desk watches the call volume.";
    private static final List<Signal> SIGNALS = List.of(signal("help desk", "IT-MSP", 1.834, "text", 4, 13),
            signal("call volume", "BPO", 0.412, "text", 26, 37), signal("desk", "IT-MSP", 0.1, "text", 9, 13));

    private static Signal signal(String term, String label, double weight, String field, int start, int end) {
        return new Signal(term, label, weight, List.of(new Signal.Span(field, start, end)));
    }

    private static Verdict verdict(Label label, Double confidence, Reason reason, List<Signal> signals) {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("IT-MSP", 0.964);
        scores.put("BPO", 0.021);
        scores.put("staffing-MSP", 0.004);
        scores.put("other", 0.011);
        return new Verdict(null, label, confidence, reason, scores, signals, false, "en-test");
    }

    private static List<String> lines(VendorText text, List<Signal> signals, Terminal terminal) {
        return AnswerView.lines(text, verdict(Label.IT_MSP, 0.964, null, signals), terminal);
    }

    @Test
    void plainAnswerOfEightyColumns() {
        assertThat(lines(VendorText.of(TEXT), SIGNALS, Terminal.none())).containsExactly(
                "",
                "  IT-MSP",
                "  An IT managed service provider.",
                "",
                "  " + "█".repeat(62) + "▋··  96 % sure",
                "",
                "  IT-MSP        0.964  " + "█".repeat(53),
                "  BPO           0.021  █▏",
                "  staffing-MSP  0.004  ▎",
                "  other         0.011  ▋",
                "",
                "  Speaks for IT-MSP                      Speaks against it",
                "   1.83  help desk                        0.41  call volume       BPO",
                "   0.10  desk",
                "",
                "  Text",
                "  Our [help desk] watches the [call volume].",
                "");
    }

    @Test
    void coloursAreThoseOfTheLabels() {
        assertThat(lines(VendorText.of(TEXT), SIGNALS, new Terminal(true, 80, true)))
                .contains("  \u001b[1;7;36m IT-MSP \u001b[0m",
                        "  Our \u001b[1;4;36mhelp desk\u001b[0m watches the \u001b[1;4;33mcall volume\u001b[0m.");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 60, 76, 80, 100, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        String text = ("An 客户服务 centre 🚀 https://example.com/" + "a".repeat(300) + " and " + TEXT + " ").repeat(30);
        List<String> lines = lines(VendorText.of(text, text), SIGNALS, new Terminal(true, width, false));
        assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void signalsStandBelowEachOtherWhereSpaceIsShort() {
        assertThat(lines(VendorText.of(TEXT), SIGNALS, new Terminal(true, 40, false)))
                .containsSubsequence("  Speaks for IT-MSP", "   1.83  help desk", "  Speaks against it",
                        "   0.41  call volume      BPO");
    }

    @Test
    void aLongTextIsShortenedAroundItsSignals() {
        String filler = "word ".repeat(2_000);
        String text = filler + TEXT + " " + filler;
        List<Signal> signals = List.of(signal("help desk", "IT-MSP", 1.8, "text", filler.length() + 4, filler.length() + 13));
        assertThat(String.join(" ", lines(VendorText.of(text), signals, Terminal.none())))
                .contains("word …", "Our [help desk] watches", "…").hasSizeLessThan(1_500);
    }

    @Test
    void aPageShowsItsVisibleTextWithItsSignals() {
        String page = "<title>IT</title><p>R&amp;D <b>help</b> desk<script>evil()</script>";
        int start = page.indexOf("help");
        List<Signal> signals = List.of(signal("help desk", "IT-MSP", 1.8, "html", start, page.indexOf("<script")));
        assertThat(lines(VendorText.ofHtml(page), signals, Terminal.none()))
                .containsSubsequence("  Title", "  IT", "  Page", "  R&D [help desk]");
    }

    @Test
    void textCannotCommandTheTerminal() {
        String text = "a\u001b[2Jb\u0007c\u009bd\u202ee\r\nf";
        assertThat(lines(VendorText.of(text), List.of(), Terminal.none())).contains("  a [2Jb c d e f");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInWords(Reason reason) {
        List<String> lines = AnswerView.lines(VendorText.of(TEXT), verdict(Label.UNCLEAR, null, reason, SIGNALS), Terminal.none());
        assertThat(lines.get(1)).isEqualTo("  unclear");
        assertThat(String.join(" ", lines)).contains("(" + reason + ")").doesNotContain("% sure");
        assertThat(lines).contains("  Speaks for a market");
    }

    @Test
    void overlappingPlacesShowThePhraseAndTheStronger() {
        List<Signal> signals = List.of(signal("desk", "IT-MSP", 2, "text", 9, 13), signal("help desk", "IT-MSP", 1, "text", 4, 13),
                signal("our help desk watches", "other", 0.1, "text", 0, 21));
        assertThat(lines(VendorText.of(TEXT), signals, Terminal.none())).contains("  Our [help desk] watches the call volume.");
    }
}
