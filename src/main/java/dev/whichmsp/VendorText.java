package dev.whichmsp;

/**
 * What a classifier reads: at least one of title, text and html. Whatever is given is read; the address only comes along.
 *
 * @param id comes back in the verdict, may be null
 * @param title a page's or a search result's title, may be null
 * @param text plain text: a snippet, a description, a page, may be null
 * @param html a page's source, may be null; its visible main text, title and meta description are read
 * @param url the page's address, may be null
 */
public record VendorText(String id, String title, String text, String html, String url) {

    /** How many characters (UTF-16 units) are read, over all fields. */
    public static final int MOST_CHARACTERS = 200_000;

    /** Plain text alone. */
    public static VendorText of(String text) {
        return new VendorText(null, null, text, null, null);
    }

    /** A title and plain text, as a search result has them. */
    public static VendorText of(String title, String text) {
        return new VendorText(null, title, text, null, null);
    }

    /** A page's source. */
    public static VendorText ofHtml(String html) {
        return new VendorText(null, null, null, html, null);
    }

    /** The same with an id. */
    public VendorText withId(String id) {
        return new VendorText(id, title, text, html, url);
    }
}
