package dev.whichmsp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistinctTermsTest {

    private static final int MOST_TERMS = 600_000;

    @Test
    void slotsAreNumberedInTheOrderFoundHoweverManyTermsThereAre() {
        DistinctTerms terms = new DistinctTerms();
        Random random = new Random(3);
        for (int size : new int[] {0, 1, 255, 256, 257, 40, 20_000, 3, 1_000}) {
            checkDocument(terms, random, size);
        }
    }

    @Test
    void numbersStartAgainBeforeTheyRunOut() {
        DistinctTerms terms = new DistinctTerms(Integer.MAX_VALUE - (1 << 24) - 700);
        Random random = new Random(4);
        for (int document = 0; document < 10; document++) {
            checkDocument(terms, random, 300);
        }
    }

    private static void checkDocument(DistinctTerms terms, Random random, int size) {
        terms.clear();
        List<Integer> distinct = new ArrayList<>(random.ints(0, MOST_TERMS).distinct().limit(size).boxed().toList());
        for (int slot = 0; slot < size; slot++) {
            int place = terms.find(distinct.get(slot));
            assertThat(place).isNegative();
            assertThat(terms.add(distinct.get(slot), ~place)).isEqualTo(slot);
        }
        assertThat(terms.size()).isEqualTo(size);
        for (int slot = 0; slot < size; slot++) {
            assertThat(terms.find(distinct.get(slot))).isEqualTo(slot);
            assertThat(terms.term(slot)).isEqualTo(distinct.get(slot));
        }
    }
}
