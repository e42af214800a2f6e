package dev.whichmsp.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.classification.Classifier;
import org.apache.lucene.classification.KNearestNeighborClassifier;
import org.apache.lucene.classification.SimpleNaiveBayesClassifier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** Lucene's classification module over its own English analysis: naive Bayes, or the nearest neighbours. */
final class LuceneRival implements Rival {

    private static final int NEIGHBOURS = 10;

    private final boolean nearest;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private Classifier<BytesRef> classifier;

    LuceneRival(boolean nearest) {
        this.nearest = nearest;
    }

    @Override
    public String name() {
        return nearest ? "Lucene, " + NEIGHBOURS + " nearest neighbours" : "Lucene, naive Bayes";
    }

    @Override
    public void train(List<Example> examples) {
        try {
            ByteBuffersDirectory index = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
                for (Example example : examples) {
                    Document document = new Document();
                    document.add(new StringField("label", example.label(), Field.Store.YES));
                    document.add(new TextField("text", text(example), Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            IndexReader reader = DirectoryReader.open(index);
            classifier = nearest
                    ? new KNearestNeighborClassifier(reader, null, analyzer, null, NEIGHBOURS, 1, 1, "label", "text")
                    : new SimpleNaiveBayesClassifier(reader, analyzer, null, "label", "text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String answer(Example example) {
        try {
            var result = classifier.assignClass(text(example));
            return result == null || result.getAssignedClass() == null ? Example.OTHER : result.getAssignedClass().utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Example example) {
        return example.title() + "\n" + example.text();
    }
}
