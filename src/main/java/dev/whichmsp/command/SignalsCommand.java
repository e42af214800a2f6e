package dev.whichmsp.command;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the lexicon. */
@Command(name = "signals", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "List the trade terms that the model knows, with what they speak for and their variants.",
        footer = {"", "Example:", "  whichmsp signals staffing-MSP"})
final class SignalsCommand implements Callable<Integer> {

    private static final int LABEL_COLUMNS = 14;
    private static final int MOST_TERM_COLUMNS = 40;

    @ParentCommand
    private WhichMsp whichMsp;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "LABEL",
            description = "Only the terms for this label: IT-MSP, BPO, staffing-MSP or other. Default: all.")
    private String label;

    @Option(names = "--tsv", description = "Print them as training-data/signals.tsv has them, separated by tabs.")
    private boolean tsv;

    @Override
    public Integer call() throws IOException {
        Outcome only = label == null ? null : outcome();
        List<Lexicon.Signal> signals = VendorClassifier.load().lexicon().signals().stream()
                .filter(signal -> only == null || signal.outcome() == only).toList();
        if (tsv) {
            printTsv(signals);
        } else {
            printTable(signals);
        }
        return WhichMsp.DONE;
    }

    private Outcome outcome() {
        try {
            return Outcome.of(label);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "unknown label \"" + label + "\": use IT-MSP, BPO, staffing-MSP or other", e);
        }
    }

    private void printTsv(List<Lexicon.Signal> signals) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new Lexicon(signals).write(lines);
        spec.commandLine().getOut().print(lines.toString(StandardCharsets.UTF_8));
    }

    private void printTable(List<Lexicon.Signal> signals) {
        PrintWriter out = spec.commandLine().getOut();
        Palette palette = new Palette(whichMsp.terminal().colour());
        int longest = signals.stream().mapToInt(signal -> Columns.of(signal.term())).max().orElse(0);
        int term = Math.min(Math.max(longest, "term".length()), termColumns());
        out.println(palette.heading(line("term", "label", "variants", term)));
        for (Lexicon.Signal signal : signals) {
            String label = signal.outcome().label();
            out.println(palette.inkOf(label, line(signal.term(), label, String.join(", ", signal.variants()), term)));
        }
    }

    private String line(String term, String label, String variants, int termColumns) {
        String start = Columns.fit(term, termColumns) + "  " + Columns.fit(label, LABEL_COLUMNS);
        int left = whichMsp.terminal().width() - start.length();
        String end = !whichMsp.terminal().present() ? variants : left < 1 ? "" : Columns.cut(variants, left);
        return (start + end).stripTrailing();
    }

    /** A terminal's lines are not to wrap; a file gets every term whole. */
    private int termColumns() {
        return whichMsp.terminal().present() ? Math.min(MOST_TERM_COLUMNS, whichMsp.terminal().width() / 2 - 2) : Integer.MAX_VALUE;
    }
}
