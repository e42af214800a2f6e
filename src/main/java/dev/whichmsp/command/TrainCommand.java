package dev.whichmsp.command;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.model.VendorModel;
import dev.whichmsp.training.ModelCard;
import dev.whichmsp.training.ModelTrainer;
import dev.whichmsp.training.TrainingSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the model and writes its card. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "Train the model on training-data/ and write it, with its model card, to models/."
                + " The same data give the same model.",
        footer = {"", "Example:", "  whichmsp train"})
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "training-data",
            description = "Where signals.tsv, concepts.tsv, examples/ and field/ are. Default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(names = "--models", paramLabel = "FOLDER", defaultValue = "models",
            description = "Where whichmsp-en.bin and README.md go. Default: ${DEFAULT-VALUE}.")
    private Path models;

    @Override
    public Integer call() throws IOException {
        PrintWriter talk = spec.commandLine().getErr();
        talk.println("training on " + data + " (cross-validation first; about a minute)");
        VendorModel model = ModelTrainer.train(data, TrainingSettings.DEFAULT);
        Files.createDirectories(models);
        model.write(models.resolve("whichmsp-en.bin"));
        talk.println("evaluating on " + data.resolve("field"));
        ModelCard.write(VendorClassifier.of(model), data, models);
        spec.commandLine().getOut().println(model.name() + " written to " + models.resolve("whichmsp-en.bin") + ", its card to "
                + models.resolve("README.md"));
        return WhichMsp.DONE;
    }
}
