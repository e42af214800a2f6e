package dev.whichmsp.command;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.training.Evaluation;
import dev.whichmsp.training.EvaluationReport;
import dev.whichmsp.training.Example;
import dev.whichmsp.training.ExampleReader;
import dev.whichmsp.training.ModelCard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the model on labelled texts. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "Measure accuracy, calibration and confusions on labelled JSON lines ({\"label\": …, \"text\": …, \"title\"?,"
                + " \"kind\"?, \"slice\"?, \"accept\"?}). Without files: on the field set, beside rivals trained on the same examples,"
                + " and write the model card.",
        footer = {"", "Example:", "  whichmsp evaluate my-texts.jsonl"})
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Labelled JSON lines. Default: the field set.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--model", paramLabel = "FILE", description = "The model. Default: models/whichmsp-en.bin, else the one in the jar.")
    private Path model;

    @Mixin
    private Folders folders;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        VendorClassifier classifier = classifier();
        if (files.isEmpty()) {
            out.print(ModelCard.write(classifier, folders.data(), folders.models()));
        } else {
            List<Example> examples = new ArrayList<>();
            for (Path file : files) {
                examples.addAll(ExampleReader.readFile(file));
            }
            out.print(EvaluationReport.of(Evaluation.of(classifier, examples)));
        }
        return WhichMsp.DONE;
    }

    private VendorClassifier classifier() throws IOException {
        Path file = model != null ? model : folders.model();
        return model != null || Files.exists(file) ? VendorClassifier.load(file) : VendorClassifier.load();
    }
}
