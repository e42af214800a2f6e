package dev.whichmsp.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link ClassifyBenchmark} and writes {@code models/SPEED.md}: what each arm does, as a share of the floor. */
public final class SpeedReport {

    private static final List<String> ARMS = List.of("floor", "analysis", "fullAnswer", "withoutSignals", "stockCategorizer");
    private static final Path REPORT = Path.of("models/SPEED.md");

    private SpeedReport() {}

    /** Takes no arguments; minutes pass. */
    public static void main(String[] args) throws Exception {
        Options options = new OptionsBuilder().include(ClassifyBenchmark.class.getSimpleName()).addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Dorg.slf4j.simpleLogger.defaultLogLevel=off").build();
        Collection<RunResult> results = new Runner(options).run();
        Map<String, RunResult> byArm = new TreeMap<>();
        results.forEach(r -> byArm.put(r.getParams().getParam("kind") + " " + arm(r), r));
        String report = report(byArm);
        Files.writeString(REPORT, report);
        System.out.println(report);
    }

    private static String arm(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String report(Map<String, RunResult> results) {
        StringBuilder report = new StringBuilder("# Speed\n\nOne run of `mvn -q -Pbenchmark test-compile exec:exec`, one thread, Java "
                + Runtime.version().feature() + ". Machines differ and are noisy: the ratios count.\n");
        for (String kind : List.of("snippet", "page")) {
            report.append("\n| ").append(kind).append("s | texts/s | error | of the floor | bytes allocated a text |\n|---|---|---|---|---|\n");
            double floor = results.get(kind + " floor").getPrimaryResult().getScore();
            for (String arm : ARMS) {
                RunResult result = results.get(kind + " " + arm);
                report.append(String.format(Locale.ROOT, "| %s | %,.0f | ± %,.0f | %.2f | %,.0f |%n", arm,
                        result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
                        result.getPrimaryResult().getScore() / floor, allocated(result)));
            }
        }
        return report.toString();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream().filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(e -> e.getValue().getScore()).findFirst().orElse(Double.NaN);
    }
}
