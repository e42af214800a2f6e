package dev.whichmsp.benchmark.process;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What {@link ProcessReport} found, as Markdown. */
record ProcessTables(Rounds<Double> cold, Rounds<Double> start, Rounds<LoadResult> peak, Rounds<LoadResult> paced) {

    @Override
    public String toString() {
        return goals() + loads() + NOTES;
    }

    private String goals() {
        return String.format(Locale.ROOT, """
                # Processes

                One run of `mvn -q -Pprocess-benchmark test-compile exec:exec`, Java %d, %d processors. Arms in turn, medians; a ratio is \
                the median of the rounds' own ratios, with its middle half in brackets. Machines differ and are noisy: the ratios count.

                | figure | WhichMSP | bare | ratio | goal |
                |---|---|---|---|---|
                """, Runtime.version().feature(), Runtime.getRuntime().availableProcessors())
                + row("`whichmsp classify \"…\"`, whole process, ms", cold.ours(ms -> ms), cold.bare(ms -> ms), ratio(cold.ratios(ms -> ms)), "≤ 10")
                + row("`whichmsp serve`, start to ready, ms", start.ours(ms -> ms), start.bare(ms -> ms), ratio(start.ratios(ms -> ms)), "≤ 0.7")
                + row("`POST /v1/classify` of a snippet, answers/s", peak.ours(LoadResult::perSecond), peak.bare(LoadResult::perSecond),
                        ratio(peak.ratios(LoadResult::perSecond)), "≥ 0.75")
                + String.format(Locale.ROOT, "| the same at half that load, p99, ms | %.1f | %.1f | | ≤ 10 ms |%n",
                        paced.ours(LoadResult::p99), paced.bare(LoadResult::p99));
    }

    private static String row(String figure, double ours, double bare, String ratio, String goal) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %s | %s |%n", figure, ours, bare, ratio, goal);
    }

    private static String ratio(List<Double> ratios) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", Medians.median(ratios), Medians.quantile(ratios, 0.25),
                Medians.quantile(ratios, 0.75));
    }

    private String loads() {
        return String.format(Locale.ROOT, """

                | %d connections | answers/s | p50, ms | p99, ms | processors busy: server | client | server, µs an answer |
                |---|---|---|---|---|---|---|
                """, ProcessReport.CONNECTIONS)
                + load("WhichMSP, as fast as it goes", peak, true) + load("bare, as fast as it goes", peak, false)
                + load("WhichMSP, half of its fastest", paced, true) + load("bare, at the same rate", paced, false);
    }

    private static String load(String name, Rounds<LoadResult> rounds, boolean ours) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %.2f | %.2f | %.0f |%n", name, of(rounds, ours, LoadResult::perSecond),
                of(rounds, ours, LoadResult::p50), of(rounds, ours, LoadResult::p99), of(rounds, ours, LoadResult::serverCores),
                of(rounds, ours, LoadResult::clientCores), of(rounds, ours, LoadResult::serverMicros));
    }

    private static double of(Rounds<LoadResult> rounds, boolean ours, ToDoubleFunction<LoadResult> figure) {
        return ours ? rounds.ours(figure) : rounds.bare(figure);
    }

    private static final String NOTES = """

            - `whichmsp` is the launcher, with the archive of classes that its first start prepares; the JVM beneath is the same for all.
            - The bare process is `java HelloWorld`. The bare service is `BareService`: WebFlux and Actuator as Spring Boot configures
              them, its class from a folder and the jars of these two starters on the class path, without options and
              without an archive beyond the JVM's own. It parses the JSON it is sent into a tree and sends it back. Both services use plain NIO.
            - Ready is when `/actuator/health/readiness` answers 200, asked every 2 ms from the process's start on.
            - The load is the snippets of `training-data/examples`, from one thread in a process of its own. With one processor busy
              the client would be the bottleneck; below that it is the server, or what else the machine does. At half the load
              requests are due at even times, and an answer's time counts from when its request was due.
            """;
}
