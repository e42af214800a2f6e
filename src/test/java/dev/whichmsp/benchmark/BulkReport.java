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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
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
    private static final double LIBRARY_SECONDS = 4;
    private static final int ROUNDS = 3;
    private static final Pattern ROW = Pattern.compile("\\d+,\"((?:[^\"]|\"\")*+)\",\"((?:[^\"]|\"\")*+)\",");
    private static final long SEED = 7;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final String HEAD = """
            # Bulk

            One run of `mvn -q -Pbulk -DskipTests package exec:exec`: `./whichmsp label` on CSV lists of titles and snippets made from the \
            examples, %d cores, Java %d, start of the JVM included, the archive of its classes prepared by an earlier start. *Library* is \
            `VendorClassifier.classify` on the same texts, warm, in the %.0f seconds before each list and after it. Every output was \
            compared with its input: same order, same bytes. A line is the median of %d rounds, with the least and the most in brackets; \
            peaks are the highest. Machines differ and are noisy: the ratios count.

            | rows | seconds | rows/s | library, one thread | of cores × library | of library on all cores | by processor time | peak resident MB |
            |---|---|---|---|---|---|---|---|
            """.formatted(CORES, Runtime.version().feature(), 2 * LIBRARY_SECONDS, ROUNDS);

    private BulkReport() {}

    /** Takes the sizes of the lists, in rows, or nothing for 100,000, 1,000,000 and 5,000,000; minutes pass. */
    public static void main(String[] args) throws Exception {
        List<Integer> sizes = args.length == 0 ? SIZES : List.of(args).stream().map(Integer::valueOf).toList();
        Files.createDirectories(FOLDER);
        StringBuilder report = new StringBuilder(HEAD);
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
        List<VendorText> texts = texts(list);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(list, rows, texts));
        }
        return String.format(Locale.ROOT, "| %,d | %.1f | %,.0f | %,.0f | %s | %s | %s | %.0f |%n", rows,
                spread(rounds, Round::seconds)[ROUNDS / 2], rows / spread(rounds, Round::seconds)[ROUNDS / 2],
                spread(rounds, Round::library)[ROUNDS / 2], bracketed(spread(rounds, Round::ofCores)),
                bracketed(spread(rounds, Round::ofAll)), bracketed(spread(rounds, Round::byProcessor)),
                spread(rounds, Round::peakMegabytes)[ROUNDS - 1]);
    }

    /**
     * What one run of the command gave.
     *
     * @param library texts a second of the library on one thread
     * @param ofCores rows a second, of the number of cores times that
     * @param ofAll rows a second, of the library's on all cores at once
     * @param byProcessor rows for a second of processor time, the garbage collector's and the compiler's included, of the library's
     */
    private record Round(double seconds, double library, double ofCores, double ofAll, double byProcessor, double peakMegabytes) {}

    private static Round round(Path list, int rows, List<VendorText> texts) throws Exception {
        Path output = FOLDER.resolve("labelled.csv");
        Rate one = Rate.of(texts, 1);
        Rate all = Rate.of(texts, CORES);
        Files.deleteIfExists(output); // else the run would also pay for removing it
        LabelRun run = LabelRun.of(list, output);
        int code = run.await();
        double seconds = run.seconds();
        all = all.and(Rate.of(texts, CORES));
        one = one.and(Rate.of(texts, 1));
        compare(list, output);
        if (code != 0) {
            throw new AssertionError("exit code " + code);
        }
        return new Round(seconds, one.perSecond(), rows / seconds / (CORES * one.perSecond()), rows / seconds / all.perSecond(),
                rows / run.processorSeconds() / one.perProcessorSecond(), run.peakMegabytes());
    }

    private static double[] spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray();
    }

    private static String bracketed(double[] sorted) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]);
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

    /** Texts a second, by the clock and for each second of processor time. */
    private record Rate(double perSecond, double perProcessorSecond) {

        Rate and(Rate other) {
            return new Rate((perSecond + other.perSecond) / 2, (perProcessorSecond + other.perProcessorSecond) / 2);
        }

        /** The library's rate on a number of threads, warm. */
        static Rate of(List<VendorText> texts, int threads) throws Exception {
            VendorClassifier classifier = VendorClassifier.load();
            texts.forEach(classifier::classify);
            long began = System.nanoTime();
            long end = began + (long) (LIBRARY_SECONDS * 1e9);
            LongAdder count = new LongAdder();
            LongAdder processor = new LongAdder();
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * texts.size() / threads;
                pool.execute(() -> {
                    long before = PROCESSOR.getCurrentThreadCpuTime();
                    long answered = 0;
                    while (System.nanoTime() < end) {
                        classifier.classify(texts.get((int) ((first + answered++) % texts.size())));
                    }
                    count.add(answered);
                    processor.add(PROCESSOR.getCurrentThreadCpuTime() - before);
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
            return new Rate(count.sum() / ((System.nanoTime() - began) / 1e9), count.sum() / (processor.sum() / 1e9));
        }
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
