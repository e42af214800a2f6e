package dev.whichmsp.benchmark;

import dev.whichmsp.ClassifyOptions;
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

    @Param({"snippet", "page"})
    public String kind;

    private VendorText[] texts;
    private int next;
    private VendorClassifier classifier;
    private DocumentCategorizerME stock;
    private Tokenizer standard;
    private TokenStream lowerCase;
    private final TokenScanner scanner = new TokenScanner();

    @Setup
    public void prepare() throws IOException {
        List<Example> examples = ExampleReader.readFolder(Path.of("training-data/examples"));
        texts = (kind.equals("page") ? pages(examples) : snippets(examples)).toArray(new VendorText[0]);
        classifier = VendorClassifier.load();
        standard = new StandardTokenizer();
        lowerCase = new LowerCaseFilter(standard);
        stock = stock(examples);
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

    private static DocumentCategorizerME stock(List<Example> examples) throws IOException {
        FeatureGenerator[] generators = {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
        List<DocumentSample> samples = examples.stream().map(e -> new DocumentSample(e.label(), tokens(e.text()))).toList();
        return new DocumentCategorizerME(DocumentCategorizerME.train("en", ObjectStreamUtils.createObjectStream(samples),
                TrainingParameters.defaultParams(), new DoccatFactory(generators)));
    }

    private static String[] tokens(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
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
    public double[] stockCategorizer() {
        return stock.categorize(tokens(text().text()));
    }

    /** Label, calibrated scores, signals with spans. */
    @Benchmark
    public Verdict fullAnswer() {
        return classifier.classify(text());
    }

    /** Label and calibrated scores. */
    @Benchmark
    public Verdict withoutSignals() {
        return classifier.classify(text(), WITHOUT_SIGNALS);
    }

    private static final ClassifyOptions WITHOUT_SIGNALS = ClassifyOptions.DEFAULT.withoutSignals();
}
