package dev.whichmsp.benchmark.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measurements of ours and of what it is measured by, taken in turn; which goes first changes from round to round. */
final class Rounds<T> {

    /** Something measured once. */
    interface Arm<T> {

        T measure() throws Exception;
    }

    private final List<T> ours = new ArrayList<>();
    private final List<T> bare = new ArrayList<>();

    /** Runs so many rounds. */
    static <T> Rounds<T> of(int count, Arm<T> ours, Arm<T> bare) throws Exception {
        Rounds<T> rounds = new Rounds<>();
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                rounds.ours.add(ours.measure());
                rounds.bare.add(bare.measure());
            } else {
                rounds.bare.add(bare.measure());
                rounds.ours.add(ours.measure());
            }
        }
        return rounds;
    }

    int count() {
        return ours.size();
    }

    double ours(ToDoubleFunction<T> figure) {
        return Medians.median(ours.stream().map(figure::applyAsDouble).toList());
    }

    double bare(ToDoubleFunction<T> figure) {
        return Medians.median(bare.stream().map(figure::applyAsDouble).toList());
    }

    /** Ours over bare in each round. */
    List<Double> ratios(ToDoubleFunction<T> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(bare.get(i)));
        }
        return ratios;
    }
}
