package dev.whichmsp.table.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void guardsCellsAgainstFormulas() {
        for (String cell : new String[] {"=1", "+1", "-1", "@x", "\tx", "\rx"}) {
            assertThat(Answer.harmless(cell)).isEqualTo("'" + cell);
        }
        assertThat(Answer.harmless("help desk")).isEqualTo("help desk");
    }

    @Test
    void writesNumbersWithSoManyDecimals() {
        assertThat(Answer.decimals(0.0449999, 2)).isEqualTo("0.04");
        assertThat(Answer.decimals(0.999999999, 6)).isEqualTo("1.000000");
    }
}
