package dev.whichmsp.command;

import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.TableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A small file beside the output that says how far a run has come; gone when the output is whole. */
final class ResumeNote {

    /** Often enough to lose little work, seldom enough to cost nothing. */
    private static final long INTERVAL_NANOS = 500_000_000L;

    private final Path file;
    private final Path part;
    /** All that makes the output what it is; made text only where a note is written or read, as that takes a tenth of a start. */
    private final List<?> run;
    private long written = System.nanoTime();

    /**
     * Where a run goes on.
     *
     * @param checkpoint null at the beginning
     * @param outputBytes how much of the output is good
     * @param errorBytes how much of the log of errors is good
     */
    record Place(Checkpoint checkpoint, long outputBytes, long errorBytes) {
        static final Place BEGINNING = new Place(null, 0, 0);
    }

    private ResumeNote(Path file, Path part, List<?> run) {
        this.file = file;
        this.part = part;
        this.run = run;
    }

    /**
     * The note of a run.
     *
     * @param options all that makes the output what it is, but for the input, which is told by its path, length and time
     */
    static ResumeNote beside(Path output, Path input, List<?> options) throws IOException {
        Path target = output.toAbsolutePath();
        return new ResumeNote(target.resolveSibling(target.getFileName() + ".resume"), OutputFile.part(output.toString()),
                List.of(input.toAbsolutePath(), Files.size(input), Files.getLastModifiedTime(input), options));
    }

    private String run() {
        return run.toString().replaceAll("[\\r\\n]", " ");
    }

    boolean isDue() {
        return System.nanoTime() - written > INTERVAL_NANOS;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Notes a place; a run that is killed while this goes on finds the note before. */
    void write(Checkpoint checkpoint, long errorBytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, List.of(run(), Long.toString(Files.size(part)), Long.toString(errorBytes), checkpoint.toString()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written = System.nanoTime();
    }

    /**
     * The place that was noted, or the beginning if none was.
     *
     * @throws TableException if another run noted it
     */
    Place read() throws IOException {
        if (!isThere()) {
            return Place.BEGINNING;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 4 || !lines.get(0).equals(run()) || !Files.exists(part)) {
            throw new TableException(file + " notes another run, with another input, other options or another model: repeat that "
                    + "run's options, or begin anew without --resume");
        }
        Place place = new Place(Checkpoint.parse(lines.get(3)), Long.parseLong(lines.get(1)), Long.parseLong(lines.get(2)));
        if (Files.size(part) < place.outputBytes()) {
            throw new TableException(part + " is shorter than " + file + " says: begin anew without --resume");
        }
        return place;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
