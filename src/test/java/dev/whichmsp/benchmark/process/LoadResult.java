package dev.whichmsp.benchmark.process;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a load gave.
 *
 * @param perSecond answers a second
 * @param p50 the median time to an answer, in milliseconds
 * @param p99 the time that 99 of 100 answers keep, in milliseconds
 * @param serverCores processors that the server kept busy
 * @param clientCores processors that the client kept busy
 */
record LoadResult(double perSecond, double p50, double p99, double serverCores, double clientCores) {

    /** Of the times to each answer and the processor times, in nanoseconds, within so long. */
    static LoadResult of(long[] times, long elapsed, Duration server, Duration client) {
        Arrays.sort(times);
        return new LoadResult(times.length * 1e9 / elapsed, quantile(times, 0.5), quantile(times, 0.99),
                (double) server.toNanos() / elapsed, (double) client.toNanos() / elapsed);
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    /** Server's processor time for an answer, in microseconds. */
    double serverMicros() {
        return serverCores * 1e6 / perSecond;
    }

    String toLine() {
        return perSecond + " " + p50 + " " + p99 + " " + serverCores + " " + clientCores;
    }

    static LoadResult parse(String line) {
        double[] n = Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new LoadResult(n[0], n[1], n[2], n[3], n[4]);
    }
}
