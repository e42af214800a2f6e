package dev.whichmsp;

import dev.whichmsp.model.ScoringPass;
import dev.whichmsp.text.HtmlText;
import dev.whichmsp.text.MappedText;

/** A given text read into a pass, titles first, cut at the limit; and the way back from the pass's sections to the fields. */
final class Reading {

    private static final int MOST_SECTIONS = 4;
    private static final Reading TITLE_AND_TEXT = new Reading("title", "text");
    private static final Reading TEXT = new Reading("text");

    private final String[] fields;
    /** For each section where its characters stand in the field, or null where they are the field's own. */
    private final MappedText[] sources;
    private int sections;
    private int left = VendorText.MOST_CHARACTERS;
    private boolean truncated;

    private Reading(String... fields) {
        this.fields = fields;
        this.sources = new MappedText[fields.length];
    }

    private Reading() {
        this.fields = new String[MOST_SECTIONS];
        this.sources = new MappedText[MOST_SECTIONS];
    }

    /** Adds a text to a pass that was started. */
    static Reading of(VendorText given, ScoringPass pass) {
        if (given.html() == null && length(given.title()) + length(given.text()) <= VendorText.MOST_CHARACTERS) {
            return ofWhole(given, pass);
        }
        Reading reading = new Reading();
        HtmlText html = given.html() == null ? null : HtmlText.parse(reading.cut(given.html()));
        reading.add("title", given.title(), null, true, pass);
        if (html != null) {
            reading.add("html", html.title().toString(), html.title(), true, pass);
        }
        reading.add("text", given.text(), null, false, pass);
        if (html != null) {
            reading.add("html", html.body().toString(), html.body(), false, pass);
        }
        return reading;
    }

    /** The usual case, for which there is nothing to keep. */
    private static Reading ofWhole(VendorText given, ScoringPass pass) {
        boolean titled = length(given.title()) > 0;
        if (titled) {
            pass.add(given.title(), given.title().length(), true);
        }
        if (length(given.text()) > 0) {
            pass.add(given.text(), given.text().length(), false);
        }
        return titled ? TITLE_AND_TEXT : TEXT;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /** Pages hold much more markup than text, so their source may be some times longer than what is read of it. */
    private String cut(String html) {
        int most = 10 * VendorText.MOST_CHARACTERS;
        truncated |= html.length() > most;
        return html.length() > most ? html.substring(0, most) : html;
    }

    private void add(String field, String text, MappedText source, boolean title, ScoringPass pass) {
        if (length(text) == 0) {
            return;
        }
        int limit = Math.min(left, text.length());
        truncated |= limit < text.length();
        left -= limit;
        pass.add(text, limit, title);
        fields[sections] = field;
        sources[sections++] = source;
    }

    /** Whether there was more than was read. */
    boolean truncated() {
        return truncated;
    }

    /** A piece of a section as a piece of the field that it came from. */
    Signal.Span span(int section, int start, int end) {
        MappedText source = sources[section];
        return source == null ? new Signal.Span(fields[section], start, end)
                : new Signal.Span(fields[section], source.start(start), source.end(end - 1));
    }
}
