package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.signal.Outcome;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTermTest {

    @Test
    void holdsWeightsOfAllOutcomes() {
        Random random = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            short[] row = new short[Outcome.COUNT];
            for (int k = 0; k < row.length; k++) {
                row[k] = (short) (random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(5) - 2);
            }
            int flags = random.nextInt(256);
            long id = random.nextLong() & PackedTerm.END_OF_IDS - 1;
            check(row, flags, id);
        }
        check(new short[] {Short.MIN_VALUE, Short.MAX_VALUE, -1, 0, Short.MIN_VALUE}, 255, PackedTerm.END_OF_IDS - 1);
    }

    private static void check(short[] row, int flags, long id) {
        long weights = PackedTerm.weights(row, 0);
        long mark = PackedTerm.mark(id, flags, row, 0);
        int[] sums = new int[Outcome.COUNT];
        int[] evidence = new int[Outcome.COUNT];
        int[] peaks = new int[Outcome.COUNT];
        PackedTerm.add(weights, mark, sums, evidence, peaks);
        int best = 0;
        for (int k = 0; k < row.length; k++) {
            assertThat(sums[k]).isEqualTo(row[k]);
            assertThat(evidence[k]).isEqualTo(Math.max(0, row[k]));
            assertThat(peaks[k]).isEqualTo(Math.max(0, row[k]));
            best = row[k] > row[best] ? k : best;
        }
        assertThat(PackedTerm.outcome(mark)).isEqualTo(best);
        assertThat(PackedTerm.largest(weights, mark)).isEqualTo(row[best]);
        assertThat(PackedTerm.flags(0xff, mark)).isEqualTo(flags);
        assertThat(PackedTerm.id(mark)).isEqualTo(id);
    }
}
