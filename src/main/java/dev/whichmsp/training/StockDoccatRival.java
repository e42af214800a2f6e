package dev.whichmsp.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's document categorizer as it comes, over lower-cased words and pairs of words. */
final class StockDoccatRival implements Rival {

    private DocumentCategorizerME categorizer;

    @Override
    public String name() {
        return "stock OpenNLP categorizer (words and pairs)";
    }

    @Override
    public void train(List<Example> examples) {
        try {
            FeatureGenerator[] generators = {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
            List<DocumentSample> samples = examples.stream().map(e -> new DocumentSample(e.label(), tokens(e))).toList();
            categorizer = new DocumentCategorizerME(DocumentCategorizerME.train("en",
                    ObjectStreamUtils.createObjectStream(samples), TrainingParameters.defaultParams(), new DoccatFactory(generators)));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String answer(Example example) {
        return categorizer.getBestCategory(categorizer.categorize(tokens(example)));
    }

    private static String[] tokens(Example example) {
        return SimpleTokenizer.INSTANCE.tokenize((example.title() + " " + example.text()).toLowerCase(Locale.ROOT));
    }
}
