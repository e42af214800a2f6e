package dev.whichmsp.service;

import dev.whichmsp.Label;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** Counts answers by label: {@code whichmsp_answers_total{label}}. */
final class AnswerCounter {

    private final Map<Label, Counter> counters = new EnumMap<>(Label.class);

    AnswerCounter(MeterRegistry registry) {
        for (Label label : Label.values()) {
            counters.put(label, Counter.builder("whichmsp.answers").description("Texts answered, by label")
                    .tag("label", label.toString()).register(registry));
        }
    }

    void count(Label label) {
        counters.get(label).increment();
    }

    /** Counts the answers to many texts. */
    void count(Map<Label, Long> answers) {
        answers.forEach((label, count) -> counters.get(label).increment(count));
    }
}
