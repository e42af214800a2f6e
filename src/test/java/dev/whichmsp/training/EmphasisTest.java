package dev.whichmsp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

    private static final Emphasis EMPHASIS =
            new Emphasis(TrainingSettings.DEFAULT.with("namedTimes", "8").with("plainTimes", "2"));

    @ParameterizedTest
    @CsvSource({
        "BPO, We answer phones for call centres in Leeds, '', 8",
        "BPO, We answer your phones after six, Outsourced reception, 8",
        "BPO, We answer your phones after six, '', 1",
        "IT-MSP, Managed IT for schools, '', 8",
        "other, Software for help desks, '', 1",
        "other, Bread and cakes, '', 2",
        "mixed, MSP or BPO: which is it?, '', 1",
    })
    void namesOfAMarketAgreeWithTheLabelOrNot(String label, String text, String title, int times) {
        Example example = new Example(label + title + text, label, "snippet", title, text, "", Set.of(), "hand");
        assertThat(EMPHASIS.times(example)).isEqualTo(times);
    }
}
