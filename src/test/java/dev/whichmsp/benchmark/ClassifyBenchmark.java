package dev.whichmsp.benchmark;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.Signal;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import dev.whichmsp.text.TokenScanner;
import dev.whichmsp.training.Example;
import dev.whichmsp.training.ExampleReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
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

/**
 * One text after another, one thread: Lucene's tokenizer as the floor, our analysis alone, the stock categorizer, our answer
 * with and without signals. Snippets are the examples' own, about 220 characters; pages are the examples' pages put together
 * to about 6,000.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class ClassifyBenchmark {

    static final int PAGE_CHARACTERS = 6_000;

    private static final Path EXAMPLES = Path.of("training-data/examples");

    private VendorText[] texts;
    private int next;
    private VendorClassifier classifier;
    private final Tokenizer standard = new StandardTokenizer();
    private final TokenStream lowerCase = new LowerCaseFilter(standard);
    private final TokenScanner scanner = new TokenScanner();

    /** The texts and the one classifier that all threads ask. */
    @State(Scope.Benchmark)
    public static class Shared {

        @Param({"snippet", "page"})
        public String kind;

        private VendorText[] texts;
        private VendorClassifier classifier;

        @Setup
        public void load() throws IOException {
            List<Example> examples = ExampleReader.readFolder(EXAMPLES);
            texts = (kind.equals("page") ? pages(examples) : snippets(examples)).toArray(new VendorText[0]);
            classifier = VendorClassifier.load();
        }

        private static List<VendorText> snippets(List<Example> examples) {
            return examples.stream().filter(e -> e.kind().equals("snippet")).map(e -> VendorText.of(e.text())).toList();
        }

        private static List<VendorText> pages(List<Example> examples) {
            List<VendorText> pages = new ArrayList<>();
            StringBuilder page = new StringBuilder();
            for (Example example : examples) {
                if (example.kind().equals("page")) {
                    page.append(example.text()).append("\n\n");
                }
                if (page.length() >= PAGE_CHARACTERS) {
                    pages.add(VendorText.of(page.substring(0, PAGE_CHARACTERS)));
                    page.setLength(0);
                }
            }
            return pages;
        }
    }

    @Setup
    public void share(Shared shared) {
        texts = shared.texts;
        classifier = shared.classifier;
    }

    /** The stock categorizer, which only its own arm need wait for. */
    @State(Scope.Thread)
    public static class Stock {

        private DocumentCategorizerME categorizer;

        @Setup
        public void train() throws IOException {
            FeatureGenerator[] generators = {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
            List<DocumentSample> samples = ExampleReader.readFolder(EXAMPLES).stream()
                    .map(e -> new DocumentSample(e.label(), tokens(e.text()))).toList();
            categorizer = new DocumentCategorizerME(DocumentCategorizerME.train("en", ObjectStreamUtils.createObjectStream(samples),
                    TrainingParameters.defaultParams(), new DoccatFactory(generators)));
        }

        private static String[] tokens(String text) {
            return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
        }
    }

    private VendorText text() {
        next = next + 1 == texts.length ? 0 : next + 1;
        return texts[next];
    }

    /** Lucene's standard tokenizer and lower case, tokens counted. */
    @Benchmark
    public int floor() throws IOException {
        standard.setReader(new StringReader(text().text()));
        lowerCase.reset();
        int tokens = 0;
        while (lowerCase.incrementToken()) {
            tokens++;
        }
        lowerCase.end();
        lowerCase.close();
        return tokens;
    }

    /** Our analysis chain, terms counted. */
    @Benchmark
    public int analysis() {
        String text = text().text();
        scanner.reset(text, text.length());
        int tokens = 0;
        while (scanner.next()) {
            tokens += scanner.termLength();
        }
        return tokens;
    }

    /** OpenNLP's categorizer over words and pairs, as it comes. */
    @Benchmark
    public double[] stockCategorizer(Stock stock) {
        return stock.categorizer.categorize(Stock.tokens(text().text()));
    }

    /** Label, calibrated scores, signals with spans. */
    @Benchmark
    public Verdict fullAnswer() {
        return classifier.classify(text());
    }

    /** The same, and every signal and span looked at, as one who prints them would. */
    @Benchmark
    public int fullAnswerRead() {
        int sum = 0;
        for (Signal signal : classifier.classify(text()).signals()) {
            sum += signal.term().length();
            for (Signal.Span span : signal.spans()) {
                sum += span.end() - span.start();
            }
        }
        return sum;
    }

    /** Label and calibrated scores. */
    @Benchmark
    public Verdict withoutSignals() {
        return classifier.classify(text(), WITHOUT_SIGNALS);
    }

    private static final ClassifyOptions WITHOUT_SIGNALS = ClassifyOptions.DEFAULT.withoutSignals();
}
