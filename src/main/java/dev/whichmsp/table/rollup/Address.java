package dev.whichmsp.table.rollup;

/**
 * Where a row's text comes from.
 *
 * @param given what stands in the column of addresses, null if there is none
 * @param domain the registrable domain, null if that has none
 */
public record Address(String given, String domain) {

    /** Of a row that could not be read. */
    public static final Address UNREAD = new Address(null, null);

    /** How much of what stands there is shown, in characters. */
    private static final int SHOWN = 100;

    /** Of what stands in the column of addresses, null if nothing does. */
    public static Address of(String given) {
        return new Address(given, RegistrableDomain.of(given));
    }

    /** Why the row belongs to no vendor. */
    String fault(long row) {
        if (given == null || given.isBlank()) {
            return "no domain: row " + row + " has no address";
        }
        String shown = given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
        return "no domain: row " + row + " has \"" + shown + "\" as its address";
    }
}
