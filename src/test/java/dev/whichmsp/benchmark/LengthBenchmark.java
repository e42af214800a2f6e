package dev.whichmsp.benchmark;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import dev.whichmsp.training.Example;
import dev.whichmsp.training.ExampleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The full answer to long texts and to texts made to be slow. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Thread)
public class LengthBenchmark {

    /** The values of {@link #input}. */
    static final List<String> INPUTS = List.of("prose", "one term", "all signals", "one endless word", "emoji",
            "letters beyond 16 bits", "stacked accents");

    @Param({"prose", "one term", "all signals", "one endless word", "emoji", "letters beyond 16 bits", "stacked accents"})
    public String input;

    @Param({"2000", "20000", "200000"})
    public int characters;

    private VendorText text;
    private VendorClassifier classifier;

    @Setup
    public void prepare() throws IOException {
        classifier = VendorClassifier.load();
        String piece = switch (input) {
            case "prose" -> ExampleReader.readFolder(Path.of("training-data/examples")).stream()
                    .filter(e -> e.kind().equals("page")).map(Example::text).collect(Collectors.joining("\n\n"));
            case "one term" -> "help desk ";
            case "all signals" -> classifier.lexicon().signals().stream().flatMap(s -> s.spellings().stream())
                    .collect(Collectors.joining(" "));
            case "one endless word" -> "outsourcing";
            case "emoji" -> "😀🛠️";
            case "letters beyond 16 bits" -> "𝕙𝕖𝕝𝕡 𝕕𝕖𝕤𝕜 ";
            default -> "h\u0301e\u0302l\u0303p\u0304 ";
        };
        text = VendorText.of(piece.repeat(1 + characters / piece.length()).substring(0, characters));
    }

    /** Label, calibrated scores, signals with spans. */
    @Benchmark
    public Verdict fullAnswer() {
        return classifier.classify(text);
    }
}
