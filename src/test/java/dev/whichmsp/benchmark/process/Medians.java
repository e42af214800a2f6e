package dev.whichmsp.benchmark.process;

import java.util.Collection;

/** Order statistics of a few measurements. */
final class Medians {

    private Medians() {}

    static double median(Collection<Double> numbers) {
        return quantile(numbers, 0.5);
    }

    /** The number below which that share of the numbers lies, between two of them by proportion. */
    static double quantile(Collection<Double> numbers, double share) {
        double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
