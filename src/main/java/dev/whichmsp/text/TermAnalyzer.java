package dev.whichmsp.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The analysis chain in Lucene's own parts, over folded text: standard tokenizer, English possessive, minimal English
 * stemmer (Harman's S-stemmer, which only takes plurals off). What its tokens are is the definition; {@link TokenScanner}
 * gives the same ones faster.
 */
public final class TermAnalyzer extends Analyzer {

    /** A term and where it stands in the text as given: half-open, in UTF-16 units. */
    public record Term(String text, int start, int end) {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new EnglishPossessiveFilter(words)));
    }

    /** All terms of a text, in order. */
    public List<Term> terms(String text) {
        FoldedText folded = new FoldedText();
        folded.fold(text, text.length());
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", folded.letters().string(0, folded.length()))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), folded.start(offset.startOffset()), folded.end(offset.endOffset() - 1, text)));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }
}
