package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictCacheTest {

    private final List<VendorText> classified = new ArrayList<>();

    private Verdict classify(VendorText text) {
        classified.add(text);
        return Tables.CLASSIFIER.classify(text);
    }

    @Test
    void classifiesEqualTextsOnce() {
        VerdictCache cache = new VerdictCache(VerdictCache.MOST_BYTES);
        VendorText text = new VendorText(null, "Acme", "help desk", null, "a.com");
        Verdict first = cache.get(text, this::classify).verdict();
        assertThat(cache.get(new VendorText(null, "Acme", "help desk", null, "b.com"), this::classify))
                .isEqualTo(new VerdictCache.Found(first, true));
        assertThat(classified).containsExactly(text);
    }

    @Test
    void tellsFieldsApart() {
        VerdictCache cache = new VerdictCache(VerdictCache.MOST_BYTES);
        for (VendorText text : List.of(VendorText.of("ab", "c"), VendorText.of("a", "bc"), VendorText.of("abc", null),
                VendorText.of("abc", ""), VendorText.of("abc"), VendorText.ofHtml("abc"))) {
            assertThat(cache.get(text, this::classify).repeated()).as("%s", text).isFalse();
        }
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        VerdictCache cache = new VerdictCache(1_100);
        for (String text : List.of("-", "--", "-", "---", "-", "--")) {
            cache.get(VendorText.of(text), this::classify);
        }
        assertThat(classified).extracting(VendorText::text).containsExactly("-", "--", "---", "--");
    }

    @Test
    void writesEveryRowWithTheSameAnswer() throws IOException {
        String input = "id,text\n" + "1,help desk and patching\n2,payroll outsourcing\n".repeat(500);
        TableOptions csv = TableOptions.of(TableFormat.CSV);
        assertThat(Tables.label(input, csv.withDedupe(true))).isEqualTo(Tables.label(input, csv));
    }
}
