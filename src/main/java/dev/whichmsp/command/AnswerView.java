package dev.whichmsp.command;

import dev.whichmsp.Reason;
import dev.whichmsp.Signal;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import dev.whichmsp.text.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer as a person reads it: label and confidence, reason, scores, signals for and against, and the text itself. */
final class AnswerView {

    private static final int MOST_WIDTH = 100;
    private static final int MOST_LINES = 12;
    private static final int NAME_COLUMNS = 12;
    private static final String MARGIN = "  ";

    private final VendorText given;
    private final Verdict verdict;
    private final Palette palette;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private AnswerView(VendorText given, Verdict verdict, Terminal terminal) {
        this.given = given;
        this.verdict = verdict;
        this.palette = new Palette(terminal.colour());
        this.width = Math.min(terminal.width(), MOST_WIDTH) - 2 * MARGIN.length();
    }

    /** The lines, none wider than the terminal, without blanks at their ends. */
    static List<String> lines(VendorText given, Verdict verdict, Terminal terminal) {
        AnswerView view = new AnswerView(given, verdict, terminal);
        view.addHeadline();
        view.addScores();
        view.addBlock("", SignalColumns.lines(verdict, view.palette, view.width));
        view.addText();
        view.addFoot();
        return view.lines.stream().map(line -> line.isBlank() ? "" : (MARGIN + line).stripTrailing()).toList();
    }

    private void addHeadline() {
        String label = verdict.label().toString();
        lines.add("");
        lines.add(palette.badge(label));
        Excerpt.lines(MarkedText.of("", meaning(), List.of()), List.of(), palette, width, MOST_LINES).forEach(lines::add);
        if (verdict.confidence() != null) {
            String sure = (int) Math.floor(verdict.confidence() * 100) + " % sure";
            int columns = width - Columns.of(sure) - MARGIN.length();
            lines.add("");
            lines.add(track(verdict.confidence(), label, columns) + MARGIN + palette.heading(sure));
        }
        lines.add("");
    }

    private String track(double share, String label, int columns) {
        String bar = Bar.of(share, columns);
        String rest = (palette.hasColour() ? "─" : "·").repeat(columns - bar.length());
        return palette.inkOf(label, bar) + palette.faint(rest);
    }

    private String meaning() {
        return switch (verdict.label()) {
            case IT_MSP -> "An IT managed service provider.";
            case BPO -> "A business process outsourcer.";
            case STAFFING_MSP -> "A provider that runs contingent-workforce programmes.";
            case UNCLEAR -> because(verdict.reason());
        };
    }

    private static String because(Reason reason) {
        return switch (reason) {
            case OTHER_MARKET -> "It reads like none of the three markets (other-market).";
            case MIXED -> "It is about two or three of the markets at once (mixed).";
            case WEAK_EVIDENCE -> "Nothing in it speaks clearly enough for one market (weak-evidence).";
            case TOO_SHORT -> "It has no words, or too few of them, to tell (too-short).";
            case UNSUPPORTED_LANGUAGE -> "It is not in English, the one language the model reads (unsupported-language).";
        };
    }

    private void addScores() {
        int columns = width - NAME_COLUMNS - 5 - 2 * MARGIN.length();
        for (Map.Entry<String, Double> score : verdict.scores().entrySet()) {
            lines.add(Columns.fit(score.getKey(), NAME_COLUMNS) + String.format(Locale.ROOT, "%s%.3f%s", MARGIN, score.getValue(), MARGIN)
                    + palette.inkOf(score.getKey(), Bar.of(score.getValue(), columns)));
        }
        lines.add("");
    }

    private void addText() {
        List<Signal> signals = verdict.signals();
        HtmlText page = given.html() == null ? null : HtmlText.parse(given.html());
        addExcerpt("Title", given.title() == null ? null : MarkedText.of("title", given.title(), signals));
        addExcerpt("Title", page == null ? null : MarkedText.of(page.title(), given.html().length(), signals));
        addExcerpt("Text", given.text() == null ? null : MarkedText.of("text", given.text(), signals));
        addExcerpt("Page", page == null ? null : MarkedText.of(page.body(), given.html().length(), signals));
    }

    private void addExcerpt(String heading, MarkedText marked) {
        if (marked != null) {
            addBlock(heading, Excerpt.lines(marked, verdict.signals(), palette, width, MOST_LINES));
        }
    }

    private void addBlock(String heading, List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        if (!heading.isEmpty()) {
            lines.add(palette.heading(heading));
        }
        lines.addAll(block);
        lines.add("");
    }

    private void addFoot() {
        if (verdict.truncated()) {
            lines.add(palette.faint(String.format(Locale.ROOT, "only the first %,d characters were read",
                    VendorText.MOST_CHARACTERS)));
            lines.add("");
        }
    }
}
