package dev.whichmsp;

import dev.whichmsp.signal.Outcome;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Four scores by their names, in fixed order: an unmodifiable map that holds nothing but the numbers. */
final class Scores extends AbstractMap<String, Double> {

    private static final String[] NAMES =
            IntStream.rangeClosed(0, Outcome.MARKETS).mapToObj(k -> Outcome.at(k).label()).toArray(String[]::new);

    private final double[] scores;

    /** The scores of the markets and of other, in the order of {@link Outcome}; the array is not copied. */
    Scores(double[] scores) {
        this.scores = scores;
    }

    @Override
    public Double get(Object name) {
        int at = Arrays.asList(NAMES).indexOf(name);
        return at < 0 ? null : scores[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return IntStream.range(0, NAMES.length).mapToObj(k -> Map.entry(NAMES[k], scores[k])).iterator();
            }

            @Override
            public int size() {
                return NAMES.length;
            }
        };
    }
}
