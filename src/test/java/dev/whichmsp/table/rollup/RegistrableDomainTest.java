package dev.whichmsp.table.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrableDomainTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.acme.co.uk/about?x=a.com#b, acme.co.uk",
        "acme.com, acme.com",
        "  WWW.Acme.COM , acme.com",
        "//cdn.acme.com/x, acme.com",
        "acme.com:8443/path, acme.com",
        "http://acme.com./, acme.com",
        "https://user:secret@shop.acme.com:443, acme.com",
        "info@mail.acme.com, acme.com",
        "mailto:info@acme.com, acme.com",
        "http:\\\\acme.com\\x, acme.com",
        "https://xn--bcher-kva.de, bücher.de",
        "www.BÜCHER.de, bücher.de",
        "https://例子。公司。cn/, 例子.公司.cn",
        "ａｃｍｅ．com, acme.com",
        "shop.acme.github.io, acme.github.io",
        "https://github.io, github.io",
        "a_b.acme.com.au, acme.com.au",
        "https://acme.com?next=x, acme.com",
    })
    void findsWhatSomebodyRegistered(String address, String domain) {
        assertThat(RegistrableDomain.of(address)).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "n/a", "-", "Acme Inc.", "localhost", "http://192.168.0.1:80/x", "http://[::1]/", "acme.con", "co.uk",
        "https://", "http://-.com", "tel:+49 30 1234", "a..com", "xn--", "xn--.com", "@", "http://acme.com:port/"})
    void findsNoneWhereThereIsNone(String address) {
        assertThat(RegistrableDomain.of(address)).isNull();
    }

    @Test
    void takesTextOfAnyLength() {
        assertThat(RegistrableDomain.of(null)).isNull();
        assertThat(RegistrableDomain.of("x".repeat(1_000_000))).isNull();
        assertThat(RegistrableDomain.of("@".repeat(1_000_000))).isNull();
        assertThat(RegistrableDomain.of(".".repeat(1_000_000))).isNull();
        assertThat(RegistrableDomain.of("https://acme.com/" + "x".repeat(1_000_000))).isEqualTo("acme.com");
    }
}
