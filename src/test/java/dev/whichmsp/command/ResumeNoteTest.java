package dev.whichmsp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.TableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeNoteTest {

    private static final Checkpoint CHECKPOINT = Checkpoint.parse("40 2 3 1.5 1 1 0 0 0 0 0 0 0 0");

    @TempDir
    private Path folder;
    private Path input;
    private Path output;

    @BeforeEach
    void writeFiles() throws IOException {
        input = Files.writeString(folder.resolve("in.csv"), "id,text\n1,x\n");
        Files.setLastModifiedTime(input, FileTime.fromMillis(1_000));
        output = folder.resolve("out.csv");
        Files.writeString(OutputFile.part(output.toString()), "id,text,label\n");
    }

    private ResumeNote note(Object... options) throws IOException {
        return ResumeNote.beside(output, input, List.of(options));
    }

    @Test
    void isReadByALaterRunWithTheSameOptions() throws IOException {
        note("threads=1", "line\nend", "null").write(CHECKPOINT, 7);
        ResumeNote.Place place = note("threads=1", "line\nend", "null").read();
        assertThat(place.checkpoint()).hasToString(CHECKPOINT.toString());
        assertThat(place.outputBytes()).isEqualTo(14);
        assertThat(place.errorBytes()).isEqualTo(7);
    }

    @Test
    void namesTheRunInWordsThatStayTheSameFromOneProcessToTheNext() throws IOException {
        note("dedupe", "model").write(CHECKPOINT, 0);
        assertThat(Files.readAllLines(folder.resolve("out.csv.resume")))
                .first().isEqualTo("[" + input + ", 12, 1970-01-01T00:00:01Z, [dedupe, model]]");
    }

    @Test
    void isRefusedByARunWithOtherOptionsOrAnotherInput() throws IOException {
        note("dedupe", "model").write(CHECKPOINT, 0);
        assertThatThrownBy(() -> note("dedupe", "other model").read()).isInstanceOf(TableException.class)
                .hasMessageContaining("notes another run");
        Files.writeString(input, "id,text\n1,changed\n");
        assertThatThrownBy(() -> note("dedupe", "model").read()).hasMessageContaining("notes another run");
    }
}
