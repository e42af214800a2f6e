package dev.whichmsp.training;

import dev.whichmsp.training.Evaluation.Answered;
import dev.whichmsp.training.Evaluation.Bin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An evaluation as Markdown tables, which read as well on a terminal. */
public final class EvaluationReport {

    private static final int SHOWN_CONFUSIONS = 12;

    private final Evaluation evaluation;
    private final StringBuilder out = new StringBuilder();

    private EvaluationReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The report with all its tables; the misjudged texts at its end. */
    public static String of(Evaluation evaluation) {
        EvaluationReport report = new EvaluationReport(evaluation);
        report.addFigures();
        report.addLabels();
        report.addNegatives();
        report.addLengths();
        report.addConfusions();
        report.addCalibration();
        report.addRisk();
        report.addMisjudged();
        return report.out.toString();
    }

    private void addFigures() {
        line("| texts | number | macro-F1 | precision of stated labels | coverage of market texts | calibration error |");
        line("|---|---|---|---|---|---|");
        addFigures("all", e -> true);
        addFigures("snippets", e -> e.kind().equals("snippet"));
        addFigures("pages", e -> e.kind().equals("page"));
        line("");
    }

    private void addFigures(String name, Predicate<Example> part) {
        Evaluation texts = evaluation.where(part);
        if (!texts.answers().isEmpty()) {
            line("| %s | %d | %s | %s | %s | %s |", name, texts.answers().size(), number(texts.macroF1()),
                    number(texts.statedPrecision()), number(texts.coverage()), number(texts.calibrationError()));
        }
    }

    private void addLabels() {
        Confusion confusion = evaluation.confusion();
        line("| answer | texts | precision | recall | F1 |");
        line("|---|---|---|---|---|");
        for (String answer : Confusion.ANSWERS) {
            line("| %s | %d | %s | %s | %s |", answer, confusion.golds(answer), number(confusion.precision(answer)),
                    number(confusion.recall(answer)), number(confusion.f1(answer)));
        }
        line("");
    }

    private void addNegatives() {
        Map<String, Predicate<Example>> sorts = new LinkedHashMap<>();
        sorts.put("other senses of the acronyms", e -> e.label().equals(Example.OTHER) && e.slice().startsWith("sense-"));
        sorts.put("neighbouring trades", e -> e.label().equals(Example.OTHER) && e.slice().startsWith("neighbour-"));
        sorts.put("the rest", e -> e.label().equals(Example.OTHER) && !e.slice().startsWith("sense-")
                && !e.slice().startsWith("neighbour-"));
        sorts.put("mixed, or with further fair answers", e -> e.label().equals(Example.MIXED) || !e.accept().isEmpty());
        line("| texts of none or several markets | number | answered rightly or fairly |");
        line("|---|---|---|");
        sorts.forEach((name, part) -> {
            Evaluation texts = evaluation.where(part);
            line("| %s | %d | %s |", name, texts.answers().size(), number(texts.accuracy()));
        });
        line("");
    }

    private void addLengths() {
        int[] limits = {0, 25, 50, 100, 200, 400, Integer.MAX_VALUE};
        line("| length in words | texts | answered rightly or fairly |");
        line("|---|---|---|");
        for (int i = 0; i + 1 < limits.length; i++) {
            int from = limits[i];
            int to = limits[i + 1];
            Evaluation texts = evaluation.where(e -> words(e) >= from && words(e) < to);
            String name = to == Integer.MAX_VALUE ? from + " and more" : from + " to " + (to - 1);
            line("| %s | %d | %s |", name, texts.answers().size(), number(texts.accuracy()));
        }
        line("");
    }

    private static int words(Example example) {
        return example.text().isBlank() ? 0 : example.text().strip().split("\\s+").length;
    }

    private void addConfusions() {
        Map<String, Long> counts = evaluation.misjudged().stream()
                .collect(Collectors.groupingBy(a -> a.example().label() + " taken for " + answer(a), TreeMap::new, Collectors.counting()));
        line("| confusion | texts |");
        line("|---|---|");
        counts.entrySet().stream().sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue()))
                .limit(SHOWN_CONFUSIONS).forEach(e -> line("| %s | %d |", e.getKey(), e.getValue()));
        line("");
    }

    private static String answer(Answered answered) {
        return answered.isStated() ? answered.verdict().label().toString() : "unclear (" + answered.verdict().reason() + ")";
    }

    private void addCalibration() {
        line("| stated labels, tenths by confidence | number | mean confidence | share right |");
        line("|---|---|---|---|");
        int tenth = 0;
        for (Bin bin : evaluation.bins()) {
            line("| %d | %d | %s | %s |", ++tenth, bin.count(), number(bin.confidence()), number(bin.accuracy()));
        }
        line("");
    }

    private void addRisk() {
        line("| surest stated labels | number | share wrong |");
        line("|---|---|---|");
        List<Answered> stated = evaluation.byConfidence();
        for (int share = 25; share <= 100; share += 25) {
            List<Answered> part = stated.subList(0, stated.size() * share / 100);
            line("| %d %% | %d | %s |", share, part.size(),
                    number(part.stream().mapToDouble(a -> a.isRight() ? 0 : 1).average().orElse(Double.NaN)));
        }
        line("");
    }

    private void addMisjudged() {
        List<Answered> misjudged = new ArrayList<>(evaluation.misjudged());
        line("Misjudged texts (%d of %d):", misjudged.size(), evaluation.answers().size());
        line("");
        misjudged.sort(Comparator.comparing((Answered a) -> !a.isStated()).thenComparing(a -> a.example().id()));
        for (Answered a : misjudged) {
            line("- `%s` (%s, %s): %s, answered %s at %s", a.example().id(), a.example().kind(), a.example().slice(),
                    a.example().label(), answer(a), a.verdict().confidence() == null ? "no confidence" : number(a.verdict().confidence()));
        }
    }

    private void line(String format, Object... values) {
        out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
    }

    static String number(double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.3f", number);
    }
}
