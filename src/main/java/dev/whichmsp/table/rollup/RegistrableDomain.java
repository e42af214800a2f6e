package dev.whichmsp.table.rollup;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of an address that somebody registered, by the public-suffix list: {@code acme.co.uk} of {@code www.acme.co.uk}. */
final class RegistrableDomain {

    private static final Pattern SCHEME = Pattern.compile("(?:[a-z][a-z0-9+.\\-]*+:(?=[/\\\\]))?+[/\\\\]*+");

    /** What ends the host, with its user and its port. */
    private static final Pattern END = Pattern.compile("[/?#\\\\\\s]");

    private static final Pattern PORT = Pattern.compile(":[0-9]*+$");
    private static final Pattern LAST_DOTS = Pattern.compile("\\.++$");

    /** Dots of other scripts that browsers take for dots. */
    private static final Pattern DOTS = Pattern.compile("[\\u3002\\uFF0E\\uFF61]");

    /** No address has a longer host. */
    private static final int MOST_CHARACTERS = 2_000;

    private RegistrableDomain() {}

    /**
     * The domain, in small letters and its own script, without {@code www} and other hosts below it. A domain that lets others
     * register below it, such as {@code github.io}, counts as a vendor itself.
     *
     * @param address a URL with or without its scheme, a bare domain or an e-mail address; may be null
     * @return null if there is none in it: no host, a number, a name within a network, an ending that does not exist
     */
    static String of(String address) {
        String host = address == null ? "" : host(address.strip().toLowerCase(Locale.ROOT));
        if (!InternetDomainName.isValid(host)) {
            return null;
        }
        InternetDomainName name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return name.topPrivateDomain().toString();
        }
        return name.isUnderRegistrySuffix() ? name.topDomainUnderRegistrySuffix().toString() : null;
    }

    private static String host(String address) {
        String head = address.substring(0, Math.min(MOST_CHARACTERS, address.length()));
        String rest = SCHEME.matcher(DOTS.matcher(head).replaceAll(".")).replaceFirst("");
        String authority = END.split(rest, 2)[0];
        String host = PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1)).replaceFirst("");
        return Normalizer.normalize(IDN.toUnicode(LAST_DOTS.matcher(host).replaceFirst("")), Normalizer.Form.NFKC);
    }
}
