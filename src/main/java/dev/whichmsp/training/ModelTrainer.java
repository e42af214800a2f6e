package dev.whichmsp.training;

import dev.whichmsp.model.Calibration;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.util.Version;

/** From {@code training-data/} to a model package. Deterministic: the same data and settings give the same package. */
public final class ModelTrainer {

    /** Counts changes of the program that change a model's answers though data and settings stay the same. */
    private static final int MAKING = 5;

    /** How the provenance keys of the figures on the field set begin. */
    static final String FIELD_ACCURACY = "accuracy.field.";

    private ModelTrainer() {}

    /**
     * Trains.
     *
     * @param data the folder that holds {@code signals.tsv}, {@code concepts.tsv} and {@code examples/}
     * @throws IOException if the data cannot be read or is malformed, with file and line
     */
    public static VendorModel train(Path data, TrainingSettings settings) throws IOException {
        Lexicon lexicon = lexicon(data);
        List<Example> examples = ExampleReader.readFolder(data.resolve("examples"));
        Thesaurus thesaurus = thesaurus(data);
        WeightTrainer trainer = new WeightTrainer(settings, lexicon, thesaurus);
        CalibrationFitter fitter = new CalibrationFitter(
                CrossValidation.predict(examples, lexicon, thesaurus, settings, trainer), settings.curveCost());
        Calibration calibration = fitter.fit();
        Map<String, String> provenance = provenance(data, settings);
        addAccuracy(fitter.confusion(calibration.threshold(), prediction -> true), provenance);
        return VendorModel.of(trainer.train(examples), lexicon, thesaurus, calibration, provenance);
    }

    /** The same model with its figures on the field set, which take no part in its making, beside those of cross-validation. */
    public static VendorModel withFieldAccuracy(VendorModel model, Evaluation field) {
        Map<String, String> accuracy = new TreeMap<>();
        accuracy.put(FIELD_ACCURACY + "macroF1", EvaluationReport.number(field.macroF1()));
        accuracy.put(FIELD_ACCURACY + "statedPrecision", EvaluationReport.number(field.statedPrecision()));
        accuracy.put(FIELD_ACCURACY + "coverage", EvaluationReport.number(field.coverage()));
        accuracy.put(FIELD_ACCURACY + "calibrationError", EvaluationReport.number(field.calibrationError()));
        accuracy.put(FIELD_ACCURACY + "texts", Integer.toString(field.answers().size()));
        return model.withProvenance(accuracy);
    }

    /** Reads the lexicon of a data folder. */
    public static Lexicon lexicon(Path data) throws IOException {
        Path file = data.resolve("signals.tsv");
        try (InputStream in = Files.newInputStream(file)) {
            return Lexicon.read(in, file.toString());
        }
    }

    /** Reads the thesaurus of a data folder. */
    static Thesaurus thesaurus(Path data) throws IOException {
        Path file = data.resolve("concepts.tsv");
        try (InputStream in = Files.newInputStream(file)) {
            return Thesaurus.read(in, file.toString());
        }
    }

    /** What the model is made from. */
    static Map<String, String> provenance(Path data, TrainingSettings settings) throws IOException {
        List<Example> examples = ExampleReader.readFolder(data.resolve("examples"));
        Map<String, String> provenance = new TreeMap<>(settings.toProperties());
        String hash = hash(data);
        provenance.put("data.sha256", hash);
        provenance.put("opennlp", Version.currentVersion().toString());
        Map<String, Long> counts = examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
        counts.forEach((label, count) -> provenance.put("examples." + label, count.toString()));
        String name = sha256((hash + settings + MAKING).getBytes(StandardCharsets.UTF_8));
        provenance.put(VendorModel.NAME, "en-" + name.substring(0, 7));
        return provenance;
    }

    private static void addAccuracy(Confusion confusion, Map<String, String> provenance) {
        provenance.put("accuracy.crossValidation.macroF1", EvaluationReport.number(confusion.macroF1()));
        provenance.put("accuracy.crossValidation.statedPrecision", EvaluationReport.number(confusion.statedPrecision()));
        for (String answer : Confusion.ANSWERS) {
            provenance.put("accuracy.crossValidation.recall." + answer, EvaluationReport.number(confusion.recall(answer)));
        }
    }

    /** The hash of all that a model is made from, file by file in the order of their names. */
    static String hash(Path data) throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (String file : List.of("signals.tsv", "concepts.tsv")) {
            hashes.append(file).append(sha256(Files.readAllBytes(data.resolve(file))));
        }
        try (Stream<Path> files = Files.list(data.resolve("examples"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                hashes.append(file.getFileName()).append(sha256(Files.readAllBytes(file)));
            }
        }
        return sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
