package dev.whichmsp.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both ways of writing a verdict give the same. */
class VerdictWriterTest {

    private static final List<String> IDS = List.of("r1", "naïve \"quoted\" \\ 漢字 \u2028", "🙂 👩‍💻", "tab\tand\u0000nul");

    @Test
    void bytesAreTheStringInUtf8() {
        VendorClassifier classifier = VendorClassifier.load();
        for (String id : IDS) {
            Verdict verdict = classifier.classify(new VendorText(id, "Managed IT", "We patch servers and run the help desk 24/7.", null, null));
            assertThat(new String(VerdictWriter.toBytes(verdict), StandardCharsets.UTF_8)).isEqualTo(VerdictWriter.toJson(verdict));
        }
    }
}
