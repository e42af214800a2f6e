package dev.whichmsp.command;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.training.Comparison;
import dev.whichmsp.training.Evaluation;
import dev.whichmsp.training.ExampleReader;
import dev.whichmsp.training.ModelCard;
import dev.whichmsp.training.ModelTrainer;
import dev.whichmsp.training.TrainingSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the model and writes its card. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "Train the model on training-data/ and write it, with its model card, to models/."
                + " The same data give the same model.",
        footer = {"", "Examples:", "  whichmsp train", "  whichmsp train --compare conceptScale=0 --compare rarityPower=0"})
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Folders folders;

    @Option(names = "--compare", paramLabel = "SETTING=VALUE",
            description = "Train nothing; cross-validate the settings as they are and with this change, and print both."
                    + " May be given several times; a comma joins changes that are made together.")
    private List<String> changes = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (!changes.isEmpty()) {
            return compare();
        }
        PrintWriter talk = spec.commandLine().getErr();
        talk.println("training on " + folders.data() + " (cross-validation first; some minutes)");
        VendorModel model = ModelTrainer.train(folders.data(), TrainingSettings.DEFAULT);
        talk.println("evaluating on " + folders.data().resolve("field"));
        model = ModelTrainer.withFieldAccuracy(model,
                Evaluation.of(VendorClassifier.of(model), ExampleReader.readFolder(folders.data().resolve("field"))));
        Files.createDirectories(folders.models());
        model.write(folders.model());
        ModelCard.write(VendorClassifier.of(model), folders.data(), folders.models());
        spec.commandLine().getOut().println(model.name() + " written to " + folders.model() + ", its card to "
                + folders.models().resolve("README.md"));
        return WhichMsp.DONE;
    }

    private int compare() throws IOException {
        Map<String, TrainingSettings> rows = new LinkedHashMap<>();
        rows.put("as they are", TrainingSettings.DEFAULT);
        try {
            for (String change : changes) {
                TrainingSettings settings = TrainingSettings.DEFAULT;
                for (String one : change.split(",")) {
                    int equals = Math.max(0, one.indexOf('='));
                    settings = settings.with(one.substring(0, equals), one.substring(equals + 1));
                }
                rows.put(change, settings);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--compare: " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        Comparison comparison = new Comparison(folders.data());
        out.println(Comparison.HEAD);
        rows.forEach((name, settings) -> {
            out.println(comparison.row(name, settings));
            out.flush();
        });
        return WhichMsp.DONE;
    }
}
