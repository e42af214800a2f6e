package dev.whichmsp.command;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.Label;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.model.Calibration;
import dev.whichmsp.table.TableFormat;
import dev.whichmsp.table.TableLabeller;
import dev.whichmsp.table.TableOptions;
import dev.whichmsp.table.bytes.Packing;
import dev.whichmsp.table.rollup.VendorRule;
import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.search.SearchResults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whichmsp label}: a list or a search-results file, with the answers added. */
@Command(name = "label", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false, showDefaultValues = true,
        description = "Labels a list of vendors or search results, row by row.",
        footer = {"", "The format follows from the name: .csv .tsv .jsonl .ndjson .json .xlsx, and .gz or .zst around any.",
            "Exit code: 0 done, 1 some rows failed, 2 wrong usage, 3 cannot read or write."})
final class LabelCommand implements Callable<Integer> {

    private static final Map<String, TableFormat> FORMATS = Map.of("csv", TableFormat.CSV, "tsv", TableFormat.TSV, "jsonl",
            TableFormat.JSON_LINES, "json", TableFormat.SEARCH_RESULTS, "xlsx", TableFormat.XLSX);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", description = "The list, or - for the standard input.")
    private String input;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "-",
            description = "Where the labelled list goes; - is the standard output.")
    private String output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, tsv, jsonl, json (search results) or xlsx, whatever the name.")
    private String format;

    @Option(names = "--title", paramLabel = "COLUMN", description = "The column of titles or company names, by name or number.")
    private String title;

    @Option(names = "--text", paramLabel = "COLUMN", description = "The column of texts, snippets or descriptions.")
    private String text;

    @Option(names = "--url", paramLabel = "COLUMN", description = "The column of addresses.")
    private String url;

    @Option(names = "--html", paramLabel = "COLUMN", description = "The column of page sources.")
    private String html;

    @Option(names = "--encoding", paramLabel = "NAME", description = "The input's encoding, such as windows-1252; detected otherwise.")
    private Charset encoding;

    @Option(names = "--delimiter", paramLabel = "CHARACTER", description = "What stands between cells; detected otherwise.")
    private Character delimiter;

    @Option(names = "--only", paramLabel = "LABEL", split = ",", description = "Write only rows with this label; may be repeated. Search results stay whole, with keep: true or false in each.")
    private List<String> only = List.of();

    @Option(names = "--min-confidence", paramLabel = "P", defaultValue = "0", description = "Write only rows at least so sure, 0 to 1.")
    private double minConfidence;

    @Option(names = "--drop-unclear", description = "Leave unclear rows out.")
    private boolean dropUnclear;

    @Option(names = "--dedupe", description = "Classify equal texts once, within 64 MB of answers: saves time where longer texts repeat. Every row comes out, with the same answer.")
    private boolean dedupe;

    @Option(names = "--by", paramLabel = "domain", description = "Roll all rows of one registrable domain (acme.co.uk of "
            + "https://www.acme.co.uk/about) up into one verdict per vendor: domain, label, confidence, reason, signals, texts, disagreeing, "
            + "labels, model, in order of first appearance. The evidence of its texts is added up, and damped as they repeat each other: "
            + "however many say the same, they weigh less than twice as much as one; contradicting ones cancel out. Rows without a domain "
            + "come first, as rows of their own. Takes some 2 KB of memory for every domain; not with --resume.")
    private String by;

    @Option(names = "--max-error-rate", paramLabel = "RATE",
            description = "State a label only where at most this share is wrong: 0.01, 0.02 or 0.05.")
    private Double maxErrorRate;

    @Option(names = "--errors", paramLabel = "FILE", description = "Write the failed rows there, as JSON lines.")
    private Path errors;

    @Option(names = "--resume", description = "Go on where a run that was broken off stood; only for CSV, TSV and JSON lines, from a "
            + "file to an unpacked file.")
    private boolean resume;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write the summary there, as JSON.")
    private Path summaryFile;

    @Option(names = "--threads", paramLabel = "N", description = "How many rows at a time; all cores otherwise.")
    private Integer threads;

    @Option(names = {"-q", "--quiet"}, description = "No progress and no summary on the standard error.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter talk = spec.commandLine().getErr();
        try {
            Summary summary = label(options());
            if (!quiet) {
                talk.print(summary.toText());
                talk.flush();
            }
            if (summaryFile != null) {
                Files.writeString(summaryFile, summary.toJson() + "\n");
            }
            return summary.failed() > 0 ? 1 : 0;
        } catch (TableException | IllegalArgumentException e) {
            talk.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            talk.println(FileFailures.message(e));
            return 3;
        }
    }

    private TableOptions options() {
        Set<Label> labels = only.stream().map(Label::of).collect(Collectors.toSet());
        if (threads != null && threads < 1) {
            throw new TableException("--threads is " + threads + ": give a number from 1");
        }
        if (by != null && !by.equals("domain")) {
            throw new TableException("--by is \"" + by + "\": rows are rolled up by domain only");
        }
        TableFormat format = format();
        if (format.isContradictedBy(output)) {
            throw new TableException("The output \"" + output + "\" is named like another format than the input's, and formats are "
                    + "not converted: give it the input's ending");
        }
        return new TableOptions(format, new Columns(title, text, url, html), encoding, delimiter,
                new RowFilter(labels, minConfidence, dropUnclear), dedupe, null, maxErrorRate,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    }

    private TableFormat format() {
        if (format == null) {
            if (input.equals("-")) {
                throw new TableException("The standard input has no name to tell its format: give --format csv, tsv, jsonl, json or xlsx");
            }
            return TableFormat.ofName(input);
        }
        if (!FORMATS.containsKey(format)) {
            throw new TableException("There is no format \"" + format + "\": use csv, tsv, jsonl, json or xlsx");
        }
        return FORMATS.get(format);
    }

    private Summary label(TableOptions given) throws IOException {
        VendorClassifier classifier = VendorClassifier.load();
        TableOptions options = by == null ? given : given.withVendors(rule(classifier.model().calibration()));
        ResumeNote note = note(options, classifier.model().name());
        ResumeNote.Place place = resume ? note.read() : ResumeNote.Place.BEGINNING;
        if (note != null && !resume) {
            note.delete();
        }
        try (InputStream in = open(); LabelProgress progress = new LabelProgress(
                errors == null ? null : new ErrorLog(errors, place.errorBytes()), note)) {
            if (!quiet && LabelProgress.isTerminal()) {
                progress.show(input.equals("-") ? -1 : Files.size(Path.of(input)));
            }
            return label(classifier, progress, in, options, note, place);
        }
    }

    private VendorRule rule(Calibration calibration) {
        return new VendorRule(maxErrorRate == null ? calibration.threshold() : calibration.thresholdFor(maxErrorRate), calibration.margin());
    }

    private Summary label(VendorClassifier classifier, LabelProgress progress, InputStream in, TableOptions options, ResumeNote note,
            ResumeNote.Place place) throws IOException {
        try (OutputFile file = OutputFile.open(output, place.outputBytes())) {
            try {
                Summary summary = label(classifier, progress, in, file.stream(), options, place.checkpoint());
                progress.flush();
                file.keep();
                if (note != null) {
                    note.delete();
                }
                return summary;
            } catch (IOException e) {
                if (note != null && note.isThere()) {
                    file.leave();
                    throw new IOException(FileFailures.message(e) + ". What is done is kept in " + OutputFile.part(output)
                            + ": run again with --resume to go on", e);
                }
                throw e;
            }
        }
    }

    private static Summary label(VendorClassifier classifier, LabelProgress progress, InputStream in, OutputStream out,
            TableOptions options, Checkpoint from) throws IOException {
        if (options.format() == TableFormat.SEARCH_RESULTS) {
            ClassifyOptions classify = ClassifyOptions.DEFAULT.withMaxErrorRate(options.maxErrorRate());
            SearchResults results = new SearchResults(classifier);
            return options.vendors() == null ? results.label(in, out, options.filter(), classify, progress)
                    : results.rollUp(in, out, options.filter(), classify, options.vendors(), progress);
        }
        return new TableLabeller(classifier).label(progress.counted(in), out, options, progress, from);
    }

    /** Where checkpoints are noted; null if this run can have none. */
    private ResumeNote note(TableOptions options, String model) throws IOException {
        if (options.isResumable() && !Packing.isPacked(output) && !output.equals("-") && !input.equals("-")) {
            return ResumeNote.beside(Path.of(output), Path.of(input), List.of(options.withThreads(1), String.valueOf(errors), model));
        }
        if (resume) {
            throw new TableException("--resume goes on only with CSV, TSV or JSON lines, from a file to a file that is not packed, "
                    + "and not with --by domain, whose vendors are written at the end: begin anew without it");
        }
        return null;
    }

    private InputStream open() throws IOException {
        if (Files.isDirectory(Path.of(input))) {
            throw new FileSystemException(input, null, "this is a folder, name a file in it");
        }
        return input.equals("-") ? System.in : Files.newInputStream(Path.of(input));
    }
}
