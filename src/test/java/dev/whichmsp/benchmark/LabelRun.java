package dev.whichmsp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One run of {@code ./whichmsp label} in a process of its own, watched from outside. */
final class LabelRun {

    private static final long WATCH_MILLIS = 5;

    private final Process process;
    private final long began = System.nanoTime();
    private long peakKilobytes;
    private double processorSeconds;

    private LabelRun(Process process) {
        this.process = process;
    }

    static LabelRun of(Path input, Path output, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("./whichmsp", "label", input.toString(), "-o", output.toString(), "-q"));
        command.addAll(List.of(options));
        return new LabelRun(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits for the end; gives the exit code. */
    int await() throws InterruptedException {
        watch(() -> false);
        return process.exitValue();
    }

    /** Kills it with SIGKILL as soon as the condition holds; false if it ended before. */
    boolean killWhen(BooleanSupplier condition) throws InterruptedException {
        if (!watch(condition)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    private boolean watch(BooleanSupplier condition) throws InterruptedException {
        while (process.isAlive()) {
            peakKilobytes = Math.max(peakKilobytes, residentPeak());
            // a process that has just ended is said to have taken none
            processorSeconds = Math.max(processorSeconds, process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0);
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.sleep(WATCH_MILLIS);
        }
        return false;
    }

    /** The most memory that was resident so far, in KiB, as Linux counts it; 0 elsewhere. */
    private long residentPeak() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** The seconds of all cores together. */
    double processorSeconds() {
        return processorSeconds;
    }

    double peakMegabytes() {
        return peakKilobytes / 1024.0;
    }
}
