package dev.whichmsp.benchmark;

import dev.whichmsp.VendorClassifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and writes {@code models/SPEED.md}: ratios, with the goals they were built to. */
public final class SpeedReport {

    private static final List<String> ARMS =
            List.of("floor", "analysis", "fullAnswer", "fullAnswerRead", "withoutSignals", "stockCategorizer");
    private static final List<String> KINDS = List.of("snippet", "page");
    private static final Path REPORT = Path.of("models/SPEED.md");
    private static final int SCALING_ROUNDS = 3;
    private static final int MEBIBYTE = 1 << 20;

    private SpeedReport() {}

    /** Takes no arguments; some twelve minutes pass. */
    public static void main(String[] args) throws Exception {
        StringBuilder report = new StringBuilder("# Speed\n\nOne run of `mvn -q -Pbenchmark test-compile exec:exec`, Java "
                + Runtime.version().feature() + ", " + cores() + " cores. Machines differ and are noisy: the ratios count.\n");
        addArms(report);
        addScaling(report);
        addLengths(report);
        addLoading(report);
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Map<String, RunResult> run(ChainedOptionsBuilder options, String... parameters) throws RunnerException {
        Collection<RunResult> results = new Runner(
                options.jvmArgsAppend("-Dorg.slf4j.simpleLogger.defaultLogLevel=off").build()).run();
        Map<String, RunResult> byName = new TreeMap<>();
        for (RunResult result : results) {
            List<String> name = new ArrayList<>();
            for (String parameter : parameters) {
                name.add(result.getParams().getParam(parameter));
            }
            String method = result.getParams().getBenchmark();
            name.add(method.substring(method.lastIndexOf('.') + 1));
            byName.put(String.join(" ", name), result);
        }
        return byName;
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static void addArms(StringBuilder report) throws RunnerException {
        Map<String, RunResult> results = run(new OptionsBuilder().include(ClassifyBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class), "kind");
        report.append("\nGoals for the full answer: 0.45 of the floor on snippets, 0.6 on pages, 3 times the stock categorizer, 2 KB a"
                + " snippet, 200 bytes without signals. `fullAnswerRead` also makes an object of every signal and span.\n");
        for (String kind : KINDS) {
            report.append("\n| ").append(kind).append("s, one thread | texts/s | error | of the floor | of the stock categorizer |"
                    + " bytes allocated a text |\n|---|---|---|---|---|---|\n");
            double floor = score(results.get(kind + " floor"));
            double stock = score(results.get(kind + " stockCategorizer"));
            for (String arm : ARMS) {
                RunResult result = results.get(kind + " " + arm);
                report.append(String.format(Locale.ROOT, "| %s | %,.0f | ± %,.0f | %.2f | %.1f | %,.0f |%n", arm, score(result),
                        result.getPrimaryResult().getScoreError(), score(result) / floor, score(result) / stock,
                        allocated(result)));
            }
        }
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream().filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(e -> e.getValue().getScore()).findFirst().orElse(Double.NaN);
    }

    private static void addScaling(StringBuilder report) throws RunnerException {
        double[] full = new double[SCALING_ROUNDS];
        double[] floor = new double[SCALING_ROUNDS];
        for (int round = 0; round < SCALING_ROUNDS; round++) {
            full[round] = scaling("fullAnswer");
            floor[round] = scaling("floor");
        }
        Arrays.sort(full);
        Arrays.sort(floor);
        report.append(String.format(Locale.ROOT, "%nSnippets on %d threads, one classifier for all, against one thread right before: full"
                + " answers %.2f of the number of cores (goal 0.85), the floor %.2f. Medians of %d rounds in turn, from %.2f to %.2f and from"
                + " %.2f to %.2f; threads that share a core's units, or a clock that falls when all cores work, lower both.%n",
                cores(), median(full), median(floor), SCALING_ROUNDS, full[0], full[SCALING_ROUNDS - 1], floor[0],
                floor[SCALING_ROUNDS - 1]));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** Throughput on all cores' threads, as a share of that many times one thread's. */
    private static double scaling(String arm) throws RunnerException {
        double one = throughput(arm, 1);
        return throughput(arm, cores()) / (one * cores());
    }

    private static double throughput(String arm, int threads) throws RunnerException {
        return score(run(new OptionsBuilder().include(ClassifyBenchmark.class.getSimpleName() + "." + arm + "$")
                .param("kind", "snippet").threads(threads)).values().iterator().next());
    }

    private static void addLengths(StringBuilder report) throws RunnerException {
        Map<String, RunResult> results = run(new OptionsBuilder().include(LengthBenchmark.class.getSimpleName()), "input", "characters");
        double base = score(results.get("prose 2000 fullAnswer")) / 2000;
        report.append("\nNanoseconds a character of the full answer, and times those of prose of 2,000 characters (goal: never over 2).\n"
                + "\n| input | 2,000 | 20,000 | 200,000 characters |\n|---|---|---|---|\n");
        for (String input : LengthBenchmark.INPUTS) {
            report.append("| ").append(input);
            for (int characters : new int[] {2_000, 20_000, 200_000}) {
                double each = score(results.get(input + " " + characters + " fullAnswer")) / characters;
                report.append(String.format(Locale.ROOT, " | %.0f (%.1f)", each, each / base));
            }
            report.append(" |\n");
        }
    }

    private static void addLoading(StringBuilder report) throws Exception {
        RunResult cold = run(new OptionsBuilder().include(LoadBenchmark.class.getSimpleName())).values().iterator().next();
        long before = used();
        VendorClassifier classifier = VendorClassifier.load();
        long after = used();
        report.append(String.format(Locale.ROOT, "%nLoading the library in a cold JVM takes %.0f ms (mean of %d; goal: well under 200). What"
                + " %s then holds of the heap is %.1f MiB (goal 25); its package has %.1f MiB (goal 3).%n", score(cold),
                cold.getPrimaryResult().getSampleCount(), classifier.model().name(), (after - before) / (double) MEBIBYTE,
                Files.size(Path.of("models/whichmsp-en.bin")) / (double) MEBIBYTE));
    }

    private static long used() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
