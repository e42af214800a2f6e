package dev.whichmsp.table.search;

import dev.whichmsp.VendorText;
import dev.whichmsp.table.row.BadRowException;
import java.util.Map;

/** The shapes of search APIs' answers: where the results are, and what their fields are called. */
enum SearchShape {
    SERP_API("organic_results", "title", "snippet", "link", false),
    GOOGLE("items", "title", "snippet", "link", false),
    BING("webPages.value", "name", "snippet", "url", false),
    /** Brave marks the words it found with tags. */
    BRAVE("web.results", "title", "description", "url", true),
    SEARXNG("results", "title", "content", "url", false);

    private final String path;
    private final String title;
    private final String text;
    private final String url;
    private final boolean markup;

    SearchShape(String path, String title, String text, String url, boolean markup) {
        this.path = path;
        this.title = title;
        this.text = text;
        this.url = url;
        this.markup = markup;
    }

    /** The shape whose results stand at that path, or null. */
    static SearchShape at(String path) {
        for (SearchShape shape : values()) {
            if (shape.path.equals(path)) {
                return shape;
            }
        }
        return null;
    }

    /** Whether results may stand somewhere below that path. */
    static boolean isBelow(String path) {
        for (SearchShape shape : values()) {
            if (shape.path.startsWith(path + ".")) {
                return true;
            }
        }
        return false;
    }

    /** Where a result comes from, null if it does not say. */
    String address(Map<String, String> fields) {
        return fields.get(url);
    }

    VendorText read(Map<String, String> fields) throws BadRowException {
        String body = fields.get(text);
        boolean html = markup && body != null && (body.contains("<") || body.contains("&"));
        if (body == null && fields.get(title) == null) {
            throw new BadRowException("nothing to read: neither " + title + " nor " + text + " is a string among its fields");
        }
        return new VendorText(null, fields.get(title), html ? null : body, html ? body : null, fields.get(url));
    }
}
