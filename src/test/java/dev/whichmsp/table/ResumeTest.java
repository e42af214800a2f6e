package dev.whichmsp.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whichmsp.table.row.Checkpoint;
import dev.whichmsp.table.row.Summary;
import dev.whichmsp.table.row.TableException;
import dev.whichmsp.table.row.TableListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that goes on where another was broken off writes what an unbroken one writes. */
class ResumeTest {

    private record Place(Checkpoint checkpoint, int outputBytes, int failures) {}

    private static String csv(int rows) {
        StringBuilder csv = new StringBuilder("\uFEFFid,text\r\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i).append(i % 97 == 0 ? "\n" : i % 13 == 0 ? ",\"help\r\ndesk é\"\r\n" : ",payroll\n").append(i % 50 == 0 ? "\n" : "");
        }
        return csv.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void writesTheSameFromEveryPlace(String charset) throws IOException {
        byte[] input = csv(2_000).getBytes(Charset.forName(charset));
        TableOptions options = TableOptions.of(TableFormat.CSV);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Recorder recorder = new Recorder(whole);
        Summary summary = new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(input), whole, options, recorder);
        assertThat(recorder.places).hasSizeGreaterThan(5);
        for (Place place : recorder.places) {
            ByteArrayOutputStream resumed = new ByteArrayOutputStream();
            resumed.write(whole.toByteArray(), 0, place.outputBytes());
            Recorder rest = new Recorder(resumed);
            Summary again = new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(input), resumed, options, rest,
                    Checkpoint.parse(place.checkpoint().toString()));
            assertThat(resumed.toByteArray()).isEqualTo(whole.toByteArray());
            assertThat(rest.failures).isEqualTo(recorder.failures.subList(place.failures(), recorder.failures.size()));
            assertThat(again).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(summary);
        }
    }

    @Test
    void refusesWhatCannotGoOn() {
        Checkpoint checkpoint = Checkpoint.parse("0 0 1 0.0 0 0 0 0 0 0 0 0 0");
        assertThatThrownBy(() -> new TableLabeller(Tables.CLASSIFIER).label(new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(), TableOptions.of(TableFormat.XLSX), TableListener.NONE, checkpoint))
                .isInstanceOf(TableException.class);
        assertThatThrownBy(() -> Checkpoint.parse("x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Recorder implements TableListener {

        private final ByteArrayOutputStream out;
        private final List<Place> places = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        Recorder(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void failed(long row, long line, String error, String input) {
            failures.add(row + " " + line + " " + error);
        }

        @Override
        public boolean wantsCheckpoint() {
            return true;
        }

        @Override
        public void reached(Checkpoint checkpoint) {
            places.add(new Place(checkpoint, out.size(), failures.size()));
        }
    }
}
