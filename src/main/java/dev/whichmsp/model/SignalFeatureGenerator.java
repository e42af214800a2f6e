package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.signal.Thesaurus;
import dev.whichmsp.text.TermDictionary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * The features of a document, by name: {@code w=} for a word, {@code p=} for a pair of neighbouring words, {@code sig=} for
 * a lexicon signal in any of its spellings. What stands in the title counts as these and, once more, under the prefix
 * {@code title.}; so a term's weight is learned from titles and bodies together, and what a title adds is learned apart.
 * Each is present or absent, however often it occurs: a page that says a word forty times is not forty times surer.
 *
 * <p>Each distinct signal also counts once for its side of the lexicon, {@code lex=BPO} say. So every signal starts from
 * what signals of its side are worth on average, even one that no training text holds; {@code sig=} learns how it differs.
 *
 * <p>Likewise each distinct word counts once for each concept the thesaurus has it under, {@code c=mailroom} say, title
 * and body alike: a word that no training text holds is worth what its concept's words are worth.
 *
 * <p>This is the definition, in strings, that training and OpenNLP's own evaluation use; {@link ScoringPass} works on
 * numbers and is tested against it.
 */
public final class SignalFeatureGenerator implements FeatureGenerator {

    /** The key of the title's tokens, a {@code String[]}, among the extra information. */
    public static final String TITLE = "title";

    static final String BIAS = "bias";
    static final String SIGNAL = "sig=";
    static final String LEXICON = "lex=";
    static final String CONCEPT = "c=";
    static final String WORD = "w=";
    static final String PAIR = "p=";
    static final String IN_TITLE = "title.";

    private final Lexicon lexicon;
    private final Map<String, List<String>> concepts;
    private final TermDictionary dictionary;
    private final SignalMatcher matcher;

    /** Sorts of features. */
    public enum Kind { BIAS, WORD, PAIR, CONCEPT, SIGNAL, LEXICON }

    /** The feature that counts the signals of one side of the lexicon. */
    public static String lexiconFeature(Outcome outcome) {
        return LEXICON + outcome.label();
    }

    /** What sort of feature it is, by its name. */
    public static Kind kind(String feature) {
        String name = feature.startsWith(IN_TITLE) ? feature.substring(IN_TITLE.length()) : feature;
        if (name.startsWith(WORD)) {
            return Kind.WORD;
        }
        if (name.startsWith(PAIR)) {
            return Kind.PAIR;
        }
        if (name.startsWith(CONCEPT)) {
            return Kind.CONCEPT;
        }
        if (name.startsWith(SIGNAL)) {
            return Kind.SIGNAL;
        }
        return name.startsWith(LEXICON) ? Kind.LEXICON : Kind.BIAS;
    }

    /** A generator that knows this lexicon's terms and this thesaurus's words. */
    public SignalFeatureGenerator(Lexicon lexicon, Thesaurus thesaurus) {
        this.concepts = thesaurus.concepts();
        this.lexicon = lexicon;
        this.dictionary = new TermDictionary(SignalMatcher.tokensOf(lexicon));
        this.matcher = new SignalMatcher(lexicon, dictionary);
    }

    /**
     * The features of a document; those of the lexicon's sides and of concepts may occur several times.
     *
     * @param text the body's analysed tokens
     * @param extraInformation may hold the title's tokens under {@link #TITLE}
     */
    @Override
    public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
        List<String> features = new ArrayList<>();
        features.add(BIAS);
        Set<String> seen = new HashSet<>();
        String[] title = extraInformation == null ? null : (String[]) extraInformation.get(TITLE);
        if (title != null) {
            addTerms(title, "", seen, features);
            addTerms(title, IN_TITLE, seen, features);
        }
        addTerms(text, "", seen, features);
        return features;
    }

    private void addTerms(String[] tokens, String prefix, Set<String> seen, List<String> features) {
        int[] numbers = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            numbers[i] = dictionary.idOf(tokens[i]);
        }
        for (int at = 0; at < numbers.length;) {
            int match = matcher.longest(numbers, at, numbers.length);
            if (match != SignalMatcher.NONE) {
                addSignal(lexicon.signals().get(SignalMatcher.signal(match)), prefix, seen, features);
            }
            at += Math.max(1, SignalMatcher.length(match));
        }
        for (int i = 0; i < tokens.length; i++) {
            addWord(tokens[i], prefix, seen, features);
            if (i > 0) {
                addOnce(prefix + PAIR + tokens[i - 1] + ' ' + tokens[i], seen, features);
            }
        }
    }

    private void addWord(String word, String prefix, Set<String> seen, List<String> features) {
        if (addOnce(prefix + WORD + word, seen, features) && prefix.isEmpty()) {
            concepts.getOrDefault(word, List.of()).forEach(concept -> features.add(CONCEPT + concept));
        }
    }

    private static void addSignal(Lexicon.Signal signal, String prefix, Set<String> seen, List<String> features) {
        if (addOnce(prefix + SIGNAL + signal.term(), seen, features)) {
            features.add(prefix + lexiconFeature(signal.outcome()));
        }
    }

    private static boolean addOnce(String feature, Set<String> seen, List<String> features) {
        return seen.add(feature) && features.add(feature);
    }
}
