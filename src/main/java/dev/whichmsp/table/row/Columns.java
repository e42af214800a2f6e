package dev.whichmsp.table.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where the texts stand: columns by name or by number from 1, or null to find them by their usual names.
 *
 * @param title the column of titles or company names
 * @param text the column of texts
 * @param url the column of addresses
 * @param html the column of page sources
 */
public record Columns(String title, String text, String url, String html) {

    /** All by their usual names. */
    public static final Columns USUAL = new Columns(null, null, null, null);

    private static final Pattern MARKS = Pattern.compile("[\\s_.\\-\\uFEFF]+");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final int MOST_LISTED = 40;
    private static final int MOST_SHOWN = 60;

    private static final List<String> TITLES = List.of("title", "name", "company", "companyname", "vendor", "vendorname");
    private static final List<String> TEXTS = List.of("text", "snippet", "description", "about", "summary");
    private static final List<String> URLS = List.of("url", "website", "domain", "link");
    private static final List<String> HTMLS = List.of("html");

    /** The name as it is compared: without case, spaces and marks. */
    private static String plain(String name) {
        return MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * The places of the columns in a header.
     *
     * @throws UnknownColumnException if one that was named is not there, or none of title, text and html is; the message lists those
     *     that are
     */
    public ColumnPlaces in(List<String> header) {
        ColumnPlaces places = new ColumnPlaces(header.size(), place(title, TITLES, header, "--title"),
                place(text, TEXTS, header, "--text"), place(url, URLS, header, "--url"), place(html, HTMLS, header, "--html"));
        if (places.title() < 0 && places.text() < 0 && places.html() < 0) {
            throw new UnknownColumnException("No column to read: none of " + listed(header) + " is called " + String.join(", ", TITLES)
                    + ", " + String.join(", ", TEXTS) + " or html. Name one with --title, --text or --html, by name or number.");
        }
        return places;
    }

    /** Those not named by their names among an object's fields; null where it has none of the usual ones. */
    public Columns among(Collection<String> names) {
        Map<String, String> plain = new HashMap<>();
        names.forEach(name -> plain.putIfAbsent(plain(name), name));
        return new Columns(name(title, TITLES, names, plain), name(text, TEXTS, names, plain), name(url, URLS, names, plain),
                name(html, HTMLS, names, plain));
    }

    private static String name(String named, List<String> usual, Collection<String> names, Map<String, String> plain) {
        if (named != null) {
            return named;
        }
        return usual.stream().filter(names::contains).findFirst()
                .or(() -> usual.stream().map(plain::get).filter(Objects::nonNull).findFirst()).orElse(null);
    }

    /**
     * Checks that a header has a column of addresses.
     *
     * @throws UnknownColumnException if not; the message lists the columns that are there
     */
    public void requireAddresses(List<String> header) {
        if (!header.isEmpty() && place(url, URLS, header, "--url") < 0) {
            throw new UnknownColumnException("No column of addresses to tell vendors by: none of " + listed(header) + " is called "
                    + String.join(", ", URLS) + ". Name one with --url, by name or number.");
        }
    }

    private static int place(String named, List<String> usual, List<String> header, String option) {
        if (named != null) {
            return placeOf(named, header, option);
        }
        List<String> plain = header.stream().map(Columns::plain).toList();
        return usual.stream().mapToInt(plain::indexOf).filter(place -> place >= 0).findFirst().orElse(-1);
    }

    private static int placeOf(String named, List<String> header, String option) {
        int exact = header.indexOf(named);
        int place = exact >= 0 ? exact : header.stream().map(Columns::plain).toList().indexOf(plain(named));
        if (place < 0 && named.matches("[1-9][0-9]{0,4}")) {
            place = Integer.parseInt(named) - 1;
        }
        if (place < 0 || place >= header.size()) {
            throw new UnknownColumnException("There is no column \"" + named + "\" for " + option + ": the columns are "
                    + listed(header) + ". Give one by name or by number.");
        }
        return place;
    }

    /** The columns for a person to read, however many and long they are. */
    private static String listed(List<String> header) {
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < Math.min(header.size(), MOST_LISTED); i++) {
            String name = header.get(i);
            String shown = name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
            listed.append(i == 0 ? "" : ", ").append(i + 1).append(" \"").append(CONTROLS.matcher(shown).replaceAll("\uFFFD")).append('"');
        }
        return header.size() <= MOST_LISTED ? listed.toString() : listed + " and " + (header.size() - MOST_LISTED) + " more";
    }
}
