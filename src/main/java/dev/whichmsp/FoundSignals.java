package dev.whichmsp;

import dev.whichmsp.model.Evidence;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

/** The signals of a verdict, kept as numbers: each is made when it is asked for. Immutable. */
final class FoundSignals extends AbstractList<Signal> {

    private final Evidence evidence;
    private final Reading reading;

    FoundSignals(Evidence evidence, Reading reading) {
        this.evidence = evidence;
        this.reading = reading;
    }

    @Override
    public int size() {
        return evidence.size();
    }

    @Override
    public Signal get(int index) {
        Objects.checkIndex(index, size());
        return new Signal(evidence.term(index), evidence.outcome(index).label(), evidence.weight(index), spans(index));
    }

    private List<Signal.Span> spans(int index) {
        int first = evidence.firstPlace(index);
        Signal.Span[] spans = new Signal.Span[evidence.endOfPlaces(index) - first];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = reading.span(evidence.section(first + i), evidence.start(first + i), evidence.end(first + i));
        }
        return List.of(spans);
    }
}
