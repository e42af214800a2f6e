package dev.whichmsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenScannerTest {

    private static final String ALPHABET = "aAbsSxyYies '’'-./:;,_&@#0123456789 \n\t éÉßøœñ½²™…—“ﬁＡİı\u00ad\u200b\u0301жЖ中あ한ا😀𝐇\ud800\udc00";

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "MSP", "24/7 help-desk", "Don't customers' O'Reilly's it’s", "x1y2 1'000 1,000.5 a'1 'quoted' rock'n'roll",
        "companies boxes glasses status bus us ies ss s's", "Café naïve Ångström ﬁrewall ＩＴ ½ ™ №5", "e.g. u.s. foo:bar foo_bar",
        "😀 help 😀desk 𝐇𝐞𝐥𝐩", "zero\u200bwidth soft\u00adhyphen e\u0301cole", "Привет мир 中文 한국어", "\ud800 lone \udc00"})
    void givesLucenesTokens(String text) {
        assertThat(scan(text)).isEqualTo(lucene(text));
    }

    @Test
    void givesLucenesTokensOnRandomText() {
        Random random = new Random(17);
        int[] alphabet = ALPHABET.codePoints().toArray();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 100 == 0 ? 600 : 24);
            for (int i = 0; i < length; i++) {
                boolean anything = random.nextInt(8) == 0;
                text.appendCodePoint(anything ? random.nextInt(0x11000) : alphabet[random.nextInt(alphabet.length)]);
            }
            assertThat(scan(text.toString())).as("%s", text).isEqualTo(lucene(text.toString()));
        }
    }

    @Test
    void cutsEndlessTokensAsLuceneDoes() {
        String text = "a".repeat(700) + "s " + "1".repeat(256) + " " + "x'".repeat(300);
        assertThat(scan(text)).isEqualTo(lucene(text));
    }

    @Test
    void givesLucenesTokensWhereverSixtyFourCharactersEnd() {
        for (String seam : List.of(" ", "'", "a'b", "a' b", "a '", "1'2", "  ", "''", "s's ", "ß")) {
            for (int before = 50; before < 140; before++) {
                String words = "x".repeat(before % 7) + " ".repeat(before - before % 7);
                assertThat(scan(words + seam)).as(words + seam).isEqualTo(lucene(words + seam));
                String endless = "x".repeat(before) + seam + "y".repeat(300 - before);
                assertThat(scan(endless)).as(endless).isEqualTo(lucene(endless));
            }
        }
    }

    @Test
    void isNotMisledByTheMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(scan("MAIL IT INC")).extracting(TermAnalyzer.Term::text).containsExactly("mail", "it", "inc");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsOnlyUpToTheLimit() {
        TokenScanner scanner = new TokenScanner();
        scanner.reset("help desk 😀", 11);
        List<String> terms = new ArrayList<>();
        while (scanner.next()) {
            terms.add(scanner.toString());
        }
        assertThat(terms).containsExactly("help", "desk");
    }

    private static List<TermAnalyzer.Term> scan(String text) {
        TokenScanner scanner = new TokenScanner();
        scanner.reset(text, text.length());
        List<TermAnalyzer.Term> terms = new ArrayList<>();
        while (scanner.next()) {
            terms.add(new TermAnalyzer.Term(scanner.toString(), scanner.start(), scanner.end()));
        }
        return terms;
    }

    private static List<TermAnalyzer.Term> lucene(String text) {
        try (TermAnalyzer analyzer = new TermAnalyzer()) {
            return analyzer.terms(text);
        }
    }
}
