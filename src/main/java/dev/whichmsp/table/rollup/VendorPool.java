package dev.whichmsp.table.rollup;

import dev.whichmsp.Label;
import dev.whichmsp.Reason;
import dev.whichmsp.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of one vendor, added up to one verdict in little memory.
 *
 * <p>Their {@link Evidence} is summed, and the sum divided by {@code 1 + (m - 1) / 2}, where {@code m} is the effective number of
 * texts, (sum of strengths)² / (sum of squared strengths) (Kish 1965): a text that says nothing does not count, equal ones count
 * in full. The divisor is that of samples whose members have half of their variance in common (the design effect for an
 * intra-class correlation of 0.5), since the texts of one vendor repeat each other: n equal texts weigh 2n / (n + 1) times as
 * much as one, never as much as two. Two that contradict each other with equal strength cancel out. The chance that the vendor
 * is in several markets is what the texts say of themselves, on average, by strength.
 */
final class VendorPool {

    /** How much the texts of one vendor have in common: 0 nothing, 1 everything. */
    static final double COMMON = 0.5;

    /** Reasons of texts that were read to the end; others say nothing of the vendor. */
    private static final Set<Reason> READ = EnumSet.of(Reason.OTHER_MARKET, Reason.MIXED, Reason.WEAK_EVIDENCE);
    private static final Set<Reason> UNREAD = EnumSet.complementOf(EnumSet.copyOf(READ));

    private final double[] evidence = new double[Evidence.SCORES];
    private final long[] labels = new long[Label.values().length];
    private final long[] reasons = new long[Reason.values().length];
    private final SignalPool signals = new SignalPool();
    private double strengths;
    private double squares;
    private double shares;
    private long scored;
    private Double last;
    private boolean truncated;
    private String model;

    /** Adds a text's verdict. */
    void add(Verdict verdict, Evidence measure) {
        labels[verdict.label().ordinal()]++;
        if (verdict.reason() != null) {
            reasons[verdict.reason().ordinal()]++;
        }
        double[] more = measure.in(verdict);
        Arrays.setAll(evidence, k -> evidence[k] + more[k]);
        double strength = Evidence.strength(more);
        strengths += strength;
        squares += strength * strength;
        if (verdict.confidence() != null) {
            scored++;
            shares += strength * Evidence.share(verdict);
        }
        last = verdict.confidence();
        signals.add(verdict.signals());
        truncated |= verdict.truncated();
        model = verdict.model();
    }

    /** The verdict on all texts; of one text, its own. */
    Verdict verdict(VendorRule rule, Evidence measure) {
        double factor = squares == 0 ? 0 : 1 / (1 + COMMON * (strengths * strengths / squares - 1));
        double[] scores = measure.scores(Arrays.stream(evidence).map(sum -> sum * factor).toArray());
        int best = Evidence.best(scores);
        double share = strengths == 0 ? 1 : shares / strengths;
        boolean stated = texts() == 1 ? labels[Label.UNCLEAR.ordinal()] == 0 : scored > 0 && isStated(scores, best, share, rule);
        return new Verdict(null, stated ? Label.values()[best] : Label.UNCLEAR, confidence(stated, scores[best] * share),
                stated ? null : reason(), named(scores), signals.strongest(factor), truncated, model);
    }

    private Double confidence(boolean stated, double best) {
        if (texts() == 1 || scored == 0) {
            return last;
        }
        return stated ? best : 1 - best;
    }

    /** Whether the best market reaches the threshold and leads the others, none and several of them by the margin. */
    private boolean isStated(double[] scores, int best, double share, VendorRule rule) {
        double second = (1 - share) * (1 - scores[Evidence.MARKETS]);
        for (int k = 0; k < scores.length; k++) {
            second = k == best ? second : Math.max(second, scores[k] * (k < Evidence.MARKETS ? share : 1));
        }
        double lead = scores[best] * share - second;
        return scores[best] * share >= rule.threshold() && lead >= rule.margin() && lead > 0
                && signals.speakFor(Label.values()[best]);
    }

    /** Mixed where texts state different markets; else what most of the unclear texts say. */
    private Reason reason() {
        if (Arrays.stream(labels, 0, Evidence.MARKETS).filter(count -> count > 0).count() > 1) {
            return Reason.MIXED;
        }
        boolean anyRead = READ.stream().anyMatch(reason -> reasons[reason.ordinal()] > 0);
        return mostFrequent(anyRead || labels[Label.UNCLEAR.ordinal()] == 0 ? READ : UNREAD);
    }

    /** The most frequent of these, weak evidence where none prevails. */
    private Reason mostFrequent(Set<Reason> among) {
        long most = among.stream().mapToLong(reason -> reasons[reason.ordinal()]).max().orElse(0);
        List<Reason> prevailing = among.stream().filter(reason -> reasons[reason.ordinal()] == most).toList();
        return prevailing.size() == 1 ? prevailing.get(0) : Reason.WEAK_EVIDENCE;
    }

    private static Map<String, Double> named(double[] scores) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < Evidence.MARKETS; k++) {
            named.put(Label.values()[k].toString(), scores[k]);
        }
        named.put("other", scores[Evidence.MARKETS]);
        return named;
    }

    private long texts() {
        return Arrays.stream(labels).sum();
    }

    /** How many texts got each label, those that were given. */
    Map<Label, Long> labels() {
        Map<Label, Long> counts = new LinkedHashMap<>();
        for (Label label : Label.values()) {
            if (labels[label.ordinal()] > 0) {
                counts.put(label, labels[label.ordinal()]);
            }
        }
        return counts;
    }
}
