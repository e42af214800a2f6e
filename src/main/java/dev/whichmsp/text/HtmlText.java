package dev.whichmsp.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * What a reader of a page takes in: its title, its meta description and its visible main text, each character mapped back
 * to the source. Scripts, menus, cookie banners and footers are left out, unless hardly anything is left without them.
 */
public final class HtmlText {

    /** Below this many characters of main text, a page's menus and footers are read too. */
    private static final int LEAST_MAIN_TEXT = 200;

    private static final Set<String> INVISIBLE = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object",
            "canvas", "head", "option", "datalist", "textarea", "math", "audio", "video");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "dialog", "menu");
    private static final Set<String> FURNITURE_ROLES = Set.of("navigation", "contentinfo", "dialog", "alertdialog", "search");
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(^|[-_ ])(cookies?|consent|gdpr|onetrust|cookiebot|breadcrumbs?|site-?footer|main-?menu|nav(bar|igation)?-?menu|off-?canvas|skip-?link)([-_ ]|$)");

    private final MappedText title = new MappedText();
    private MappedText body = new MappedText();
    private final String source;

    private HtmlText(String source) {
        this.source = source;
    }

    /** Reads a page; any string is a page. */
    public static HtmlText parse(String source) {
        HtmlText html = new HtmlText(source);
        Document document = Jsoup.parse(source, "", Parser.htmlParser().setTrackPosition(true));
        document.head().select("title").stream().limit(1).forEach(t -> html.append(t, html.title, true));
        html.readBody(document, false);
        if (html.body.length() < LEAST_MAIN_TEXT) {
            html.readBody(document, true);
        }
        return html;
    }

    private void readBody(Document document, boolean furnitureToo) {
        body = new MappedText();
        appendDescription(document);
        append(document.body(), body, furnitureToo);
    }

    /** The title. */
    public MappedText title() {
        return title;
    }

    /** The meta description and the main text. */
    public MappedText body() {
        return body;
    }

    private void append(Element root, MappedText target, boolean furnitureToo) {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    appendText(text, target);
                } else if (node instanceof Element element && node != root) {
                    if (isInvisible(element) || !furnitureToo && isFurniture(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    appendBreak(element, target);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && node != root) {
                    appendBreak(element, target);
                }
                return FilterResult.CONTINUE;
            }
        });
    }

    private static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName()) || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private static boolean isFurniture(Element element) {
        return FURNITURE.contains(element.normalName()) || FURNITURE_ROLES.contains(element.attr("role"))
                || FURNITURE_NAME.matcher(element.id().toLowerCase(Locale.ROOT)).find()
                || FURNITURE_NAME.matcher(element.className().toLowerCase(Locale.ROOT)).find();
    }

    private void appendBreak(Element element, MappedText target) {
        if ((element.isBlock() || element.normalName().equals("br")) && target.length() > 0 && target.last() != '\n') {
            int at = target.end(target.length() - 1);
            target.append('\n', at, at);
        }
    }

    private void appendText(TextNode node, MappedText target) {
        Range range = node.sourceRange();
        if (!range.isTracked() || range.endPos() > source.length()) {
            return;
        }
        appendDecoded(node.getWholeText(), range.startPos(), range.endPos(), target);
    }

    /** Walks the source and its decoded form side by side: where they differ stands a character reference. */
    private void appendDecoded(String decoded, int from, int to, MappedText target) {
        int at = from;
        int i = 0;
        while (i < decoded.length() && at < to) {
            if (source.charAt(at) == '&' && referenceEnd(at, to) > at + 1) {
                int end = referenceEnd(at, to);
                int length = Parser.unescapeEntities(source.substring(at, end), false).length();
                for (int k = 0; k < length && i < decoded.length(); k++) {
                    target.append(decoded.charAt(i++), at, end);
                }
                at = end;
            } else {
                boolean same = source.charAt(at) == decoded.charAt(i);
                if (same || source.charAt(at) != '\r') {
                    target.append(decoded.charAt(i++), at, at + 1);
                }
                at++;
            }
        }
    }

    /** Where the character reference that begins at {@code at} ends; {@code at + 1} if none begins there. */
    private int referenceEnd(int at, int to) {
        int end = at + 1;
        while (end < to && end - at < 32 && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '#')) {
            end++;
        }
        if (end < to && source.charAt(end) == ';') {
            end++;
        }
        for (int tail = end; tail > at + 1; tail--) {
            String decoded = Parser.unescapeEntities(source.substring(at, tail), false);
            if (decoded.charAt(0) != '&' || source.startsWith("&amp", at)) {
                boolean whole = tail == end || !decoded.endsWith(source.substring(tail - 1, tail));
                if (whole) {
                    return tail;
                }
            }
        }
        return at + 1;
    }

    private void appendDescription(Document document) {
        Element meta = document.head().selectFirst("meta[name=description], meta[property=og:description]");
        if (meta == null) {
            return;
        }
        Range.AttributeRange range = meta.attributes().sourceRange("content");
        if (range.valueRange().isTracked() && range.valueRange().endPos() <= source.length()) {
            appendDecoded(meta.attr("content"), range.valueRange().startPos(), range.valueRange().endPos(), body);
            body.append('\n', range.valueRange().endPos(), range.valueRange().endPos());
        }
    }
}
