package dev.whichmsp.table.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whichmsp.Label;
import dev.whichmsp.Reason;
import dev.whichmsp.Signal;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorPoolTest {

    private static final VendorClassifier CLASSIFIER = VendorClassifier.load();
    private static final VendorRule RULE = new VendorRule(0.7, 0.1);
    private static final Evidence MEASURE = Evidence.of(CLASSIFIER);
    private static final Verdict NOTHING = CLASSIFIER.classify("qzxjkvbwqz");

    /** A text that is so probably of that market, and of the others and none in equal parts. */
    private static Verdict verdict(Label label, double probability) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String name : List.of("IT-MSP", "BPO", "staffing-MSP", "other")) {
            scores.put(name, name.equals(label.toString()) ? probability : (1 - probability) / 3);
        }
        boolean stated = probability >= RULE.threshold();
        return new Verdict(null, stated ? label : Label.UNCLEAR, stated ? probability : 1 - probability,
                stated ? null : Reason.WEAK_EVIDENCE, scores, List.of(new Signal("term", label.toString(), 1, List.of())), false, "m");
    }

    private static Verdict pooled(Verdict... texts) {
        VendorPool pool = new VendorPool();
        for (Verdict text : texts) {
            pool.add(text, MEASURE);
        }
        return pool.verdict(RULE, MEASURE);
    }

    private static Verdict copies(Verdict text, int count) {
        VendorPool pool = new VendorPool();
        for (int i = 0; i < count; i++) {
            pool.add(text, MEASURE);
        }
        return pool.verdict(RULE, MEASURE);
    }

    @Test
    void oneTextKeepsItsVerdict() {
        for (String text : new String[] {"help desk, patching and backup of servers for a flat fee per user", "We bake bread", "", "x",
            "Nous gérons votre parc informatique et vos serveurs pour vous"}) {
            Verdict own = CLASSIFIER.classify(text);
            Verdict vendor = pooled(own);
            assertThat(vendor.label()).isEqualTo(own.label());
            assertThat(vendor.reason()).isEqualTo(own.reason());
            assertThat(vendor.confidence()).isEqualTo(own.confidence());
            if (!own.signals().isEmpty()) {
                own.scores().forEach((name, score) -> assertThat(vendor.scores().get(name)).isCloseTo(score, within(1e-4)));
            }
        }
    }

    /** Each text may be about several markets; that chance must not grow over their agreement. */
    @Test
    void whereAllTextsStateAMarketSoDoesTheVendor() {
        Verdict text = new Verdict(null, Label.BPO, 0.72, null, new LinkedHashMap<>(verdict(Label.BPO, 0.95).scores()),
                List.of(new Signal("term", "BPO", 1, List.of())), false, "m");
        Verdict vendor = pooled(text, text, text);
        assertThat(vendor.label()).isEqualTo(Label.BPO);
        assertThat(vendor.confidence()).isGreaterThanOrEqualTo(0.72);
    }

    @Test
    void textsThatAgreeAreSurerThanOne() {
        Verdict weak = verdict(Label.BPO, 0.65);
        assertThat(pooled(weak).label()).isEqualTo(Label.UNCLEAR);
        assertThat(pooled(weak, weak).label()).isEqualTo(Label.BPO);
    }

    @Test
    void copiesNeverWeighAsMuchAsTwo() {
        Verdict text = verdict(Label.IT_MSP, 0.8);
        double[] twice = MEASURE.in(text);
        for (int k = 0; k < twice.length; k++) {
            twice[k] *= 2;
        }
        double bound = MEASURE.scores(twice)[0];
        double last = 0.8;
        for (int count : new int[] {2, 10, 1_000, 100_000}) {
            double confidence = copies(text, count).confidence();
            assertThat(confidence).isGreaterThan(last).isLessThan(bound);
            last = confidence;
        }
    }

    @Test
    void textsThatSayNothingChangeNothing() {
        Verdict clear = verdict(Label.STAFFING_MSP, 0.9);
        Verdict vendor = pooled(clear, NOTHING, NOTHING, NOTHING);
        assertThat(vendor.label()).isEqualTo(Label.STAFFING_MSP);
        assertThat(vendor.confidence()).isCloseTo(0.9, within(1e-3));
    }

    @Test
    void orderChangesNothing() {
        Verdict[] texts = {verdict(Label.IT_MSP, 0.9), verdict(Label.BPO, 0.5), verdict(Label.IT_MSP, 0.6)};
        assertThat(pooled(texts[0], texts[1], texts[2]).confidence())
                .isCloseTo(pooled(texts[2], texts[1], texts[0]).confidence(), within(1e-12));
    }

    @Test
    void contradictionIsMixed() {
        Verdict vendor = pooled(verdict(Label.IT_MSP, 0.9), verdict(Label.BPO, 0.9));
        assertThat(vendor.label()).isEqualTo(Label.UNCLEAR);
        assertThat(vendor.reason()).isEqualTo(Reason.MIXED);
        assertThat(vendor.scores().values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingScoredHasNoConfidence() {
        Verdict empty = CLASSIFIER.classify("");
        Verdict vendor = pooled(empty, empty);
        assertThat(vendor.confidence()).isNull();
        assertThat(vendor.reason()).isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void keepsTheStrongestSignalsOnly() {
        SignalPool pool = new SignalPool();
        for (int i = 0; i < 100; i++) {
            pool.add(List.of(new Signal("t" + i, "BPO", 0.001 * i, List.of()), new Signal("strong", "BPO", 1, List.of())));
        }
        assertThat(pool.strongest(0.5)).hasSize(10).first().isEqualTo(new Signal("strong", "BPO", 50, List.of()));
    }
}
