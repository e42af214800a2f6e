package dev.whichmsp.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a checkout keeps what the model is made from and what is made; as options of the commands that make it. */
final class Folders {

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "training-data",
            description = "Where signals.tsv, concepts.tsv, examples/ and field/ are. Default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(names = "--models", paramLabel = "FOLDER", defaultValue = "models",
            description = "Where whichmsp-en.bin and its card, README.md, are. Default: ${DEFAULT-VALUE}.")
    private Path models;

    Path data() {
        return data;
    }

    Path models() {
        return models;
    }

    Path model() {
        return models.resolve("whichmsp-en.bin");
    }
}
