package dev.whichmsp.benchmark;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.table.ListGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels long lists with the command and writes {@code models/BULK.md}: rows a second beside what the library does on one
 * thread in the same run, the peak of resident memory, and whether killed runs go on to the same bytes.
 */
public final class BulkReport {

    private static final Path REPORT = Path.of("models/BULK.md");
    private static final Path FOLDER = Path.of("target/bulk");
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000, 5_000_000);
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int TEXTS = 50_000;
    private static final double LIBRARY_SECONDS = 8;
    private static final Pattern ROW = Pattern.compile("\\d+,\"((?:[^\"]|\"\")*+)\",\"((?:[^\"]|\"\")*+)\",");
    private static final long SEED = 7;

    private BulkReport() {}

    /** Takes the sizes of the lists, in rows, or nothing for 100,000, 1,000,000 and 5,000,000; minutes pass. */
    public static void main(String[] args) throws Exception {
        List<Integer> sizes = args.length == 0 ? SIZES : List.of(args).stream().map(Integer::valueOf).toList();
        Files.createDirectories(FOLDER);
        StringBuilder report = new StringBuilder("# Bulk\n\nOne run of `mvn -q -Pbulk -DskipTests package exec:exec`: `./whichmsp label` on CSV "
                + "lists of titles and snippets made from the examples, " + CORES + " cores, Java " + Runtime.version().feature()
                + ", start of the JVM included, the archive of its classes prepared by an earlier start. *Library* is "
                + "`VendorClassifier.classify` on the same texts on one thread, measured right before and after each list. Every output was compared with its input: same order, same bytes. Load is the machine's, a "
                + "minute before each list began. Machines differ and are noisy, and where others compute "
                + "beside it no run has all cores: so the last ratio compares rows with texts for each second of processor time, the "
                + "garbage collector's and the compiler's included.\n\n"
                + "| rows | seconds | rows/s | library, texts/s | of cores × library | of library, by processor time | peak resident MB | load |\n"
                + "|---|---|---|---|---|---|---|---|\n");
        // the first start of a new jar prepares the archive of classes
        LabelRun.of(list(1), FOLDER.resolve("labelled.csv")).await();
        for (int rows : sizes) {
            report.append(line(rows));
        }
        report.append('\n').append(KillTrial.run(FOLDER, list(300_000), SEED));
        report.append('\n').append(UploadTrial.run(list(600_000)));
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    private static Path list(int rows) throws IOException {
        Path list = FOLDER.resolve("list-" + rows + ".csv");
        ListGenerator.main(new String[] {Integer.toString(rows), Long.toString(SEED), list.toString()});
        return list;
    }

    private static String line(int rows) throws Exception {
        Path list = list(rows);
        Path output = FOLDER.resolve("labelled.csv");
        List<VendorText> texts = texts(list);
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        Rate before = libraryRate(texts);
        LabelRun run = LabelRun.of(list, output);
        int code = run.await();
        double seconds = run.seconds();
        Rate library = before.and(libraryRate(texts));
        compare(list, output);
        if (code != 0) {
            throw new AssertionError("exit code " + code);
        }
        return String.format(Locale.ROOT, "| %,d | %.1f | %,.0f | %,.0f | %.2f | %.2f | %.0f | %s |%n", rows, seconds, rows / seconds,
                library.perSecond(), rows / seconds / (CORES * library.perSecond()),
                rows / run.processorSeconds() / library.perProcessorSecond(), run.peakMegabytes(), load);
    }

    private static List<VendorText> texts(Path list) throws IOException {
        List<VendorText> texts = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(list)) {
            Records.next(in);
            for (String line = Records.next(in); line != null && texts.size() < TEXTS; line = Records.next(in)) {
                Matcher cells = ROW.matcher(line);
                if (!cells.lookingAt()) {
                    throw new AssertionError("no row of the generator's: " + line);
                }
                texts.add(new VendorText(null, cells.group(1).replace("\"\"", "\""), cells.group(2).replace("\"\"", "\""), null, null));
            }
        }
        return texts;
    }

    private record Rate(double perSecond, double perProcessorSecond) {

        Rate and(Rate other) {
            return new Rate((perSecond + other.perSecond) / 2, (perProcessorSecond + other.perProcessorSecond) / 2);
        }
    }

    /** Texts a second on one thread, warm. */
    private static Rate libraryRate(List<VendorText> texts) {
        VendorClassifier classifier = VendorClassifier.load();
        texts.forEach(classifier::classify);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        long count = 0;
        while (System.nanoTime() - began < LIBRARY_SECONDS * 1e9) {
            classifier.classify(texts.get((int) (count++ % texts.size())));
        }
        return new Rate(count / ((System.nanoTime() - began) / 1e9), count / ((threads.getCurrentThreadCpuTime() - processor) / 1e9));
    }

    private static void compare(Path list, Path output) throws IOException {
        try (BufferedReader given = Files.newBufferedReader(list); BufferedReader labelled = Files.newBufferedReader(output)) {
            for (String line = Records.next(given); line != null; line = Records.next(given)) {
                String answer = Records.next(labelled);
                if (answer == null || !answer.startsWith(line + ",")) {
                    throw new AssertionError("Input: " + line + "\nOutput: " + answer);
                }
            }
            if (Records.next(labelled) != null) {
                throw new AssertionError("There are rows behind the last");
            }
        }
    }
}
