package dev.whichmsp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page that explains all three markets is mixed; each explanation alone belongs to its market. */
class ThreeMeaningsTest {

    private static final VendorClassifier CLASSIFIER = VendorClassifier.load();

    private static final String IT = """
            What is an IT MSP? An IT managed service provider looks after a company's computers and networks for a fixed sum a
            month. It watches the servers, patches the endpoints, runs the help desk and guards against attacks. It answers for
            uptime and for how fast a ticket is resolved, and charges by the seat.
            """;
    private static final String BPO = """
            What is a BPO? A business process outsourcer takes over a whole function with its people: the call centre, payroll
            processing, accounts receivable, claims or HR administration. It is paid for transactions done, a call answered or an
            invoice processed, and measured by average handle time and accuracy.
            """;
    private static final String STAFFING = """
            What is a staffing MSP? In staffing, a managed service provider runs a large employer's contingent workforce
            programme. It deals with all staffing agencies, holds them to rate cards, passes requisitions through a vendor
            management system and reports fill rates and spend on temporary workers.
            """;

    @Test
    void eachMeaningAloneGetsItsLabel() {
        assertThat(CLASSIFIER.classify(IT).label()).isEqualTo(Label.IT_MSP);
        assertThat(CLASSIFIER.classify(BPO).label()).isEqualTo(Label.BPO);
        assertThat(CLASSIFIER.classify(STAFFING).label()).isEqualTo(Label.STAFFING_MSP);
    }

    @Test
    void allTogetherAreMixed() {
        String page = "MSP has three meanings, and search results mix them. IT provider, outsourcer or staffing programme: which do you need?\n"
                + IT + BPO + STAFFING + "Choose the IT MSP for technology, the BPO for a process, the staffing MSP for temporary workers.";
        Verdict verdict = CLASSIFIER.classify(VendorText.of("Why MSP means three different things", page));
        assertThat(verdict.label()).isEqualTo(Label.UNCLEAR);
        assertThat(verdict.reason()).isEqualTo(Reason.MIXED);
    }
}
