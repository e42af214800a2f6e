package dev.whichmsp.training;

import java.util.List;

/** Another way to answer, trained on the same examples, to compare with. */
interface Rival {

    /** What it is, in a few words. */
    String name();

    /** Learns from these. */
    void train(List<Example> examples);

    /** {@code IT-MSP}, {@code BPO}, {@code staffing-MSP}, {@code other} or {@code mixed}. */
    String answer(Example example);
}
