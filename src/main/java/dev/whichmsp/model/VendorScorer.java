package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import java.util.List;

/** A loaded model at work: sections of text in, a judgement and its evidence out. Thread-safe. */
public final class VendorScorer {

    /**
     * A piece of a document.
     *
     * @param text what it says
     * @param limit how many UTF-16 units of it are read
     * @param title whether it is a title
     */
    public record Section(String text, int limit, boolean title) {}

    /**
     * A judgement and the terms behind it.
     *
     * @param evidence the strongest first; empty unless asked for
     */
    public record Result(Judgement judgement, List<Evidence> evidence) {}

    /**
     * What a document adds up to before calibration.
     *
     * @param sums the model's sum for each outcome
     * @param evidence the positive part of the sums
     * @param tokens how many tokens there are
     * @param english how many little words of English
     * @param foreign how many little words of other languages
     */
    public record Sums(double[] sums, double[] evidence, int tokens, int english, int foreign) {}

    /** What one thread works with. */
    private record Desk(ScoringPass pass, EvidenceCollector collector) {}

    private final CompiledScorer scorer;
    private final Calibration calibration;
    private final ThreadLocal<Desk> desks;

    /**
     * Compiles a model.
     *
     * @param mostTerms how many terms are reported at the most
     * @param mostOccurrences how many places of each
     */
    public VendorScorer(VendorModel model, int mostTerms, int mostOccurrences) {
        this.scorer = new CompiledScorer(model.weights(), model.lexicon(), model.thesaurus());
        this.calibration = model.calibration();
        this.desks = ThreadLocal.withInitial(
                () -> new Desk(new ScoringPass(scorer), new EvidenceCollector(scorer, mostTerms, mostOccurrences)));
    }

    /**
     * Scores a document.
     *
     * @param sections titles first
     * @param threshold the least probability of a stated market
     * @param explain whether to collect the evidence
     */
    public Result score(List<Section> sections, double threshold, boolean explain) {
        Desk desk = desks.get();
        ScoringPass pass = desk.pass();
        pass.start(explain);
        sections.forEach(section -> pass.add(section.text(), section.limit(), section.title()));
        Judgement judgement = Decision.of(sums(pass), calibration, threshold);
        boolean scored = !Double.isNaN(judgement.confidence());
        List<Evidence> evidence = explain && scored
                ? desk.collector().collect(pass, calibration.scaleAt(pass.tokens())) : List.of();
        return new Result(judgement, evidence);
    }

    /** Adds a document up without judging it, for calibration. */
    public Sums add(List<Section> sections) {
        ScoringPass pass = desks.get().pass();
        pass.start(false);
        sections.forEach(section -> pass.add(section.text(), section.limit(), section.title()));
        Sums sums = sums(pass);
        return new Sums(sums.sums().clone(), sums.evidence().clone(), sums.tokens(), sums.english(), sums.foreign());
    }

    private static Sums sums(ScoringPass pass) {
        return new Sums(pass.sums(), pass.evidence(), pass.tokens(), pass.english(), pass.foreign());
    }

    /** The lexicon of the loaded model. */
    public Lexicon lexicon() {
        return scorer.lexicon;
    }
}
