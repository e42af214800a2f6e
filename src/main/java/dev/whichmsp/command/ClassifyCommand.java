package dev.whichmsp.command;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import dev.whichmsp.json.VerdictWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Classifies one text and shows the answer. */
@Command(name = "classify", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "Say which market a text belongs to, how sure that is, and which terms say so.",
        footer = {"", "Examples:",
            "  whichmsp classify \"Flat-fee help desk, patching and backup for small firms\"",
            "  whichmsp classify --file vendor.html",
            "  curl -s https://example.com/ | whichmsp classify --json -"})
final class ClassifyCommand implements Callable<Integer> {

    @ParentCommand
    private WhichMsp whichMsp;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT",
            description = "The text; several are read as one. \"-\" alone reads standard input, plain text or a page's source.")
    private List<String> words = List.of();

    @Option(names = {"-f", "--file"}, paramLabel = "FILE",
            description = "Read a file instead: a page's source if it is named .html or begins like one, else plain text.")
    private Path file;

    @Option(names = {"-t", "--title"}, paramLabel = "TITLE", description = "The title of the page or of the search result.")
    private String title;

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    private boolean json;

    @Option(names = "--max-error-rate", paramLabel = "RATE",
            description = "State a label only where at most this share of them is wrong: 0.01, 0.02 or 0.05."
                    + " Default: the model's own threshold.")
    private Double maxErrorRate;

    @Option(names = "--no-color", description = "Use no colours. Default: colours on a terminal, unless NO_COLOR is set.")
    private boolean noColour;

    @Override
    public Integer call() throws IOException {
        VendorText text = given();
        VendorClassifier classifier = VendorClassifier.load();
        Verdict verdict = classifier.classify(text, ClassifyOptions.DEFAULT.withMaxErrorRate(maxErrorRate));
        if (json) {
            spec.commandLine().getOut().println(VerdictWriter.toJson(verdict));
        } else {
            Terminal terminal = noColour ? whichMsp.terminal().withoutColour() : whichMsp.terminal();
            AnswerView.lines(text, verdict, terminal).forEach(spec.commandLine().getOut()::println);
        }
        return WhichMsp.DONE;
    }

    private VendorText given() throws IOException {
        if (file != null) {
            return read();
        }
        if (words.equals(List.of("-"))) {
            return given(TextFile.read(whichMsp.in(), "standard input"));
        }
        if (words.isEmpty() && title == null) {
            throw new ParameterException(spec.commandLine(), "nothing to classify: give a text, --file FILE, --title TITLE, or - for standard input");
        }
        return VendorText.of(title, words.isEmpty() ? null : String.join(" ", words));
    }

    private VendorText read() throws IOException {
        if (!words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "both --file " + file + " and a text: give one of them");
        }
        return given(TextFile.read(file));
    }

    private VendorText given(TextFile read) {
        return new VendorText(null, title, read.html() ? null : read.content(), read.html() ? read.content() : null, null);
    }
}
