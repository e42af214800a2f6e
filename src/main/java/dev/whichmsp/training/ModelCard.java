package dev.whichmsp.training;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.model.Calibration.ErrorRate;
import dev.whichmsp.model.VendorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page beside the model: what it is made from, how, how good it is, what it is not good for. */
public final class ModelCard {

    private static final String NOTES = "model-card-notes.md";

    private ModelCard() {}

    /**
     * Evaluates on the field set, trains the rivals on the examples, and writes {@code README.md}, {@code reliability.svg}
     * and {@code risk-coverage.svg}.
     *
     * @param data the folder that holds {@code examples/} and {@code field/}
     * @param folder where the card goes
     * @return the card's text
     * @throws IOException if the data cannot be read or the card not be written
     */
    public static String write(VendorClassifier classifier, Path data, Path folder) throws IOException {
        List<Example> field = ExampleReader.readFolder(data.resolve("field"));
        Evaluation evaluation = Evaluation.of(classifier, field);
        String card = head(classifier.model()) + "\n## Field set: texts it was never trained on\n\n" + EvaluationReport.of(evaluation)
                + "\n![Reliability](reliability.svg) ![Risk against coverage](risk-coverage.svg)\n\n"
                + rivals(evaluation, ExampleReader.readFolder(data.resolve("examples")), field, classifier) + "\n" + notes();
        Files.writeString(folder.resolve("README.md"), card);
        Files.writeString(folder.resolve("reliability.svg"), Plots.reliability(evaluation));
        Files.writeString(folder.resolve("risk-coverage.svg"), Plots.riskCoverage(evaluation));
        return card;
    }

    private static String head(VendorModel model) {
        StringBuilder head = new StringBuilder("# Model card: " + model.name() + "\n\nWritten by `whichmsp evaluate`.\n\n");
        head.append("| provenance | |\n|---|---|\n");
        for (Map.Entry<String, String> entry : model.provenance().entrySet()) {
            head.append("| ").append(entry.getKey()).append(" | ").append(entry.getValue()).append(" |\n");
        }
        head.append(String.format(Locale.ROOT, "| calibration | scale %.2f, decay %.2f, threshold %.2f, margin %.2f |%n",
                model.calibration().scale(), model.calibration().decay(), model.calibration().threshold(),
                model.calibration().margin()));
        head.append("\n| promised error rate | threshold | coverage of market texts in cross-validation |\n|---|---|---|\n");
        for (ErrorRate rate : model.calibration().errorRates()) {
            head.append(String.format(Locale.ROOT, "| %s | %s | %.3f |%n", rate.rate(),
                    rate.threshold() > 1 ? "none keeps it" : EvaluationReport.number(rate.threshold()), rate.coverage()));
        }
        return head.toString();
    }

    private static String rivals(Evaluation ours, List<Example> examples, List<Example> field, VendorClassifier classifier) {
        StringBuilder table = new StringBuilder("## Rivals, trained on the same examples and scored on the same texts\n\n");
        table.append("| | macro-F1 | precision of stated labels |\n|---|---|---|\n");
        addRow(table, "WhichMSP", ours.confusion());
        List<Rival> rivals = List.of(new TfIdfRival(), new StockDoccatRival(), new LuceneRival(false), new LuceneRival(true),
                new LexiconRival(classifier.lexicon()));
        for (Rival rival : rivals) {
            rival.train(examples);
            Confusion confusion = new Confusion();
            field.forEach(e -> addAnswer(e, rival.answer(e), confusion));
            addRow(table, rival.name(), confusion);
        }
        return table.toString();
    }

    /** By the same rules as ours: other and mixed are unclear, and a fair answer counts as right. */
    private static void addAnswer(Example example, String answer, Confusion confusion) {
        String given = Confusion.ANSWERS.contains(answer) ? answer : Confusion.UNCLEAR;
        confusion.add(Evaluation.gold(example, given), given);
    }

    private static void addRow(StringBuilder table, String name, Confusion confusion) {
        table.append("| ").append(name).append(" | ").append(EvaluationReport.number(confusion.macroF1())).append(" | ")
                .append(EvaluationReport.number(confusion.statedPrecision())).append(" |\n");
    }

    private static String notes() throws IOException {
        try (InputStream in = ModelCard.class.getResourceAsStream(NOTES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
