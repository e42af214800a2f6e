package dev.whichmsp.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Kills runs with SIGKILL, each at a random point of another tenth of the whole, goes on with {@code --resume}, and compares
 * output and log of failed rows byte for byte with those of an unbroken run.
 */
final class KillTrial {

    private static final int KILLS = 10;

    /** How often a run is begun anew that ended before it was hit, as may be near the end of the output. */
    private static final int TRIES = 5;

    private static final int ROWS_BETWEEN_BAD_ONES = 997;

    private final Path folder;
    private final Path list;
    private final Path whole;
    private final Path wholeErrors;

    private KillTrial(Path folder) {
        this.folder = folder;
        this.list = folder.resolve("kill.csv");
        this.whole = folder.resolve("kill-whole.csv");
        this.wholeErrors = folder.resolve("kill-whole.errors");
    }

    /** Runs on a list, to which it adds bad rows; gives a paragraph for the report. */
    static String run(Path folder, Path rows, long seed) throws IOException, InterruptedException {
        KillTrial trial = new KillTrial(folder);
        spoil(rows, trial.list);
        require(LabelRun.of(trial.list, trial.whole, "--errors", trial.wholeErrors.toString()).await() == 1, "exit code 1 for bad rows");
        Random random = new Random(seed);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < KILLS; i++) {
            double share = (i + random.nextDouble()) / KILLS;
            trial.killAt(share);
            points.append(i == 0 ? "" : ", ").append(Math.round(share * 1000) / 10.0).append(" %");
        }
        return "Killed with SIGKILL when " + points + " of the output were written, then gone on with `--resume`: output and log of "
                + "failed rows were those of an unbroken run, byte for byte, " + KILLS + " times of " + KILLS + ".\n";
    }

    private static void spoil(Path rows, Path list) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(rows); BufferedWriter out = Files.newBufferedWriter(list)) {
            long number = 0;
            for (String line = Records.next(in); line != null; line = Records.next(in)) {
                out.write(line + "\n" + (++number % ROWS_BETWEEN_BAD_ONES == 0 ? "a bad row\n" : ""));
            }
        }
    }

    private void killAt(double share) throws IOException, InterruptedException {
        Path output = folder.resolve("killed.csv");
        Path errors = folder.resolve("killed.errors");
        Path part = folder.resolve("killed.csv.part");
        long point = (long) (share * Files.size(whole));
        boolean hit = false;
        for (int i = 0; i < TRIES && !hit; i++) {
            Files.deleteIfExists(output);
            boolean killed = LabelRun.of(list, output, "--errors", errors.toString())
                    .killWhen(() -> length(part) >= point && length(part) > 0);
            require(!Files.exists(output) || Files.mismatch(output, whole) < 0, "nothing but the whole under the target's name");
            hit = killed && !Files.exists(output);
        }
        require(hit, "killed in time");
        require(LabelRun.of(list, output, "--errors", errors.toString(), "--resume").await() == 1, "exit code 1 for bad rows");
        require(Files.mismatch(output, whole) < 0, "the same output");
        require(Files.mismatch(errors, wholeErrors) < 0, "the same log of failed rows");
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("Not so: " + what);
        }
    }
}
