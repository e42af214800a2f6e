package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whichmsp.signal.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTableTest {

    private static final short[] NO_WEIGHTS = new short[Outcome.COUNT];

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 11, 21, 22, 1_000, 21_845, 21_846, 40_000})
    void findsEachPairAndNoOther(int size) {
        Random random = new Random(size);
        Map<Long, Integer> pairs = new HashMap<>();
        PairTable table = new PairTable(size);
        while (pairs.size() < size) {
            long id = PairTable.id(word(random), word(random));
            if (pairs.putIfAbsent(id, pairs.size()) == null) {
                table.put(pairs.size() - 1, pairs.size() * 3L, PackedTerm.mark(id, 7, NO_WEIGHTS, 0));
            }
        }
        pairs.forEach((id, number) -> {
            int slot = table.find((int) (id / PairTable.END_OF_WORDS), (int) (id % PairTable.END_OF_WORDS));
            assertThat(table.number(slot)).isEqualTo(number);
            assertThat(table.weights(slot)).isEqualTo((number + 1) * 3L);
            assertThat(PackedTerm.flags(0xff, table.mark(slot))).isEqualTo(7);
        });
        for (int round = 0; round < 10_000; round++) {
            int first = word(random);
            int second = word(random);
            assertThat(table.find(first, second) != PairTable.NONE).isEqualTo(pairs.containsKey(PairTable.id(first, second)));
        }
    }

    /** Small numbers and the largest that there can be. */
    private static int word(Random random) {
        return random.nextInt(4) == 0 ? PairTable.END_OF_WORDS - 1 - random.nextInt(50) : random.nextInt(400);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        assertThat(new PairTable(0).find(0, 0)).isEqualTo(PairTable.NONE);
    }
}
