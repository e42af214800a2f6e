package dev.whichmsp.benchmark.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures whole processes, as a user starts them, against the least that could stand in their place, and writes
 * {@code models/PROCESSES.md}: {@code whichmsp classify} against a hello world, the start of {@code whichmsp serve} against
 * that of {@link BareService}, and both services under load.
 */
public final class ProcessReport {

    static final int CONNECTIONS = 64;

    private static final Path REPORT = Path.of("models/PROCESSES.md");
    private static final String TEXT = "We monitor your servers and run the help desk";
    private static final String LAUNCHER = "./whichmsp";
    private static final File OUR_LOG = new File("target/process-ours.log");
    private static final File BARE_LOG = new File("target/process-bare.log");

    private static final int COLD_ROUNDS = 15;
    private static final int START_ROUNDS = 9;
    private static final int LOAD_ROUNDS = 7;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SETTLE_SECONDS = 2;
    private static final int LOAD_SECONDS = 5;

    private ProcessReport() {}

    /** Takes no arguments; about five minutes pass. */
    public static void main(String[] args) throws Exception {
        prepareArchives();
        Rounds<Double> cold = Rounds.of(COLD_ROUNDS, () -> run(List.of(LAUNCHER, "classify", TEXT)), () -> run(Java.alone(HelloWorld.class)));
        Rounds<Double> start = Rounds.of(START_ROUNDS, () -> startOnce(true), () -> startOnce(false));
        try (StartedService ours = start(true); StartedService bare = start(false)) {
            load(ours, "/v1/classify", WARM_UP_SECONDS, 0);
            load(bare, BareService.PATH, WARM_UP_SECONDS, 0);
            Rounds<LoadResult> peak = Rounds.of(LOAD_ROUNDS, () -> load(ours, "/v1/classify", SETTLE_SECONDS, 0),
                    () -> load(bare, BareService.PATH, SETTLE_SECONDS, 0));
            double half = peak.ours(LoadResult::perSecond) / 2;
            Rounds<LoadResult> paced = Rounds.of(LOAD_ROUNDS, () -> load(ours, "/v1/classify", SETTLE_SECONDS, half),
                    () -> load(bare, BareService.PATH, SETTLE_SECONDS, half));
            String report = new ProcessTables(cold, start, peak, paced).toString();
            Files.writeString(REPORT, report);
            System.out.println(report);
        }
    }

    /** The first start of each kind builds the jar, if there is none, and its archive of classes. */
    private static void prepareArchives() throws IOException, InterruptedException {
        run(List.of(LAUNCHER, "classify", TEXT));
        run(List.of(LAUNCHER, "serve", "--help"));
    }

    /** Milliseconds from the start of a process to its end. */
    private static double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = Java.builder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
        return millis;
    }

    private static double startOnce(boolean ours) throws IOException, InterruptedException {
        try (StartedService service = start(ours)) {
            return service.millis();
        }
    }

    private static StartedService start(boolean ours) throws IOException, InterruptedException {
        return ours ? StartedService.start(port -> List.of(LAUNCHER, "serve", "--port", Integer.toString(port)), OUR_LOG)
                : StartedService.start(port -> Java.withStarters(BareService.class, "--server.port=" + port), BARE_LOG);
    }

    private static LoadResult load(StartedService service, String path, int warmUp, double rate) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Java.withAll(LoadClient.class, service.process().pid(), service.port(), path,
                CONNECTIONS, warmUp, LOAD_SECONDS, rate));
        Process client = Java.builder(command).redirectError(Redirect.INHERIT).start();
        String line = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (client.waitFor() != 0) {
            throw new IOException("the load on " + path + " failed; what the client said stands above");
        }
        return LoadResult.parse(line);
    }
}
