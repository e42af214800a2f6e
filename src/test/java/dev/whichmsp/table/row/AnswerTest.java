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
        assertThat(decimals(0.0449999, 2)).isEqualTo("0.04");
        assertThat(decimals(-0.005, 2)).isEqualTo("-0.01");
        assertThat(decimals(-0.004, 2)).isEqualTo("0.00");
        assertThat(decimals(-12.3, 2)).isEqualTo("-12.30");
        assertThat(decimals(0.000042, 6)).isEqualTo("0.000042");
        assertThat(decimals(0.999999999, 6)).isEqualTo("1.000000");
    }

    private static String decimals(double number, int decimals) {
        return Answer.decimals(number, decimals, new StringBuilder()).toString();
    }
}
