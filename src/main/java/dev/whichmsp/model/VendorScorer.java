package dev.whichmsp.model;

/** A loaded model at work, for any number of threads. */
public final class VendorScorer {

    private final ThreadLocal<ScoringPass> passes;

    /**
     * Takes a model to work.
     *
     * @param mostPlaces how many places of a term are reported at the most
     */
    public VendorScorer(VendorModel model, int mostPlaces) {
        CompiledModel compiled = model.compiled();
        Calibration calibration = model.calibration();
        this.passes = ThreadLocal.withInitial(() -> new ScoringPass(compiled, calibration, mostPlaces));
    }

    /** This thread's own pass, to be started with a document and read before the next. */
    public ScoringPass pass() {
        return passes.get();
    }
}
