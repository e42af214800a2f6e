package dev.whichmsp.training;

import java.util.List;

/** Counts of true and given answers over IT-MSP, BPO, staffing-MSP and unclear. */
final class Confusion {

    static final String UNCLEAR = "unclear";
    static final List<String> ANSWERS = List.of("IT-MSP", "BPO", "staffing-MSP", UNCLEAR);

    private final int[][] counts = new int[ANSWERS.size()][ANSWERS.size()];

    /** The answer an example should get. */
    static String gold(Example example) {
        return ANSWERS.contains(example.label()) ? example.label() : UNCLEAR;
    }

    void add(String gold, String given) {
        counts[ANSWERS.indexOf(gold)][ANSWERS.indexOf(given)]++;
    }

    int count(String gold, String given) {
        return counts[ANSWERS.indexOf(gold)][ANSWERS.indexOf(given)];
    }

    /** How many texts should have got this answer. */
    int golds(String answer) {
        int sum = 0;
        for (int count : counts[ANSWERS.indexOf(answer)]) {
            sum += count;
        }
        return sum;
    }

    /** How many texts got this answer. */
    int givens(String answer) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[ANSWERS.indexOf(answer)];
        }
        return sum;
    }

    /** The share of those that got the answer that should have; 1 where none got it. */
    double precision(String answer) {
        return givens(answer) == 0 ? 1 : (double) count(answer, answer) / givens(answer);
    }

    /** The share of those that should have got the answer that did; 1 where none should. */
    double recall(String answer) {
        return golds(answer) == 0 ? 1 : (double) count(answer, answer) / golds(answer);
    }

    /** The harmonic mean of precision and recall; 0 where both are 0. */
    double f1(String answer) {
        int both = golds(answer) + givens(answer);
        return both == 0 ? 1 : 2.0 * count(answer, answer) / both;
    }

    /** The mean F1 of the four answers. */
    double macroF1() {
        return ANSWERS.stream().mapToDouble(this::f1).average().orElseThrow();
    }

    /** The share of stated markets that are right. */
    double statedPrecision() {
        int stated = 0;
        int right = 0;
        for (String answer : ANSWERS.subList(0, 3)) {
            stated += givens(answer);
            right += count(answer, answer);
        }
        return stated == 0 ? 1 : (double) right / stated;
    }
}
