package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.signal.Thesaurus;
import dev.whichmsp.text.FunctionWords;
import dev.whichmsp.text.TermDictionary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The maximum-entropy weights in flat arrays. Every word, pair and signal that the model or the lexicon knows is a
 * <em>term</em> with a number; its weights, for each outcome in a body and what a title adds, lie in one row of
 * {@link #WIDTH} doubles. A signal's row already holds its side's share ({@code lex=}) and a word's that of its concepts
 * ({@code c=}), so a term's row is all that it contributes. Immutable; {@link ScoringPass} does the work.
 */
final class CompiledScorer {

    /** Doubles a row: an outcome each for the text, then an outcome each for what the title adds. */
    static final int WIDTH = 2 * Outcome.COUNT;

    private static final int NO_TERM = -1;

    final TermDictionary dictionary;
    final SignalMatcher matcher;
    final Lexicon lexicon;
    final double[] bias = new double[Outcome.COUNT];
    /** For each word of the dictionary, which language it tells of. */
    final byte[] languages;
    private final double[] weights;
    private final int[] wordTerms;
    private final int[] signalTerms;
    private final PairTable pairs;
    private final String[] names;
    /** For each term the first term of the same name. */
    private final int[] nameOf;
    private final boolean[] telling;
    private int terms;

    CompiledScorer(AbstractModel model, Lexicon lexicon, Thesaurus thesaurus) {
        this.lexicon = lexicon;
        Map<String, Context> features = features(model);
        Set<String> words = new LinkedHashSet<>(SignalMatcher.tokensOf(lexicon));
        Map<String, List<String>> concepts = thesaurus.concepts();
        words.addAll(new TreeSet<>(concepts.keySet()));
        int pairCount = 0;
        for (String feature : features.keySet()) {
            pairCount += addWords(feature, words);
        }
        FunctionWords functionWords = FunctionWords.load();
        words.addAll(functionWords.words());
        dictionary = new TermDictionary(words);
        languages = functionWords.flags(dictionary);
        matcher = new SignalMatcher(lexicon, dictionary);
        int capacity = lexicon.signals().size() + words.size() + pairCount;
        weights = new double[capacity * WIDTH];
        names = new String[capacity];
        wordTerms = new int[words.size()];
        Arrays.fill(wordTerms, NO_TERM);
        signalTerms = new int[lexicon.signals().size()];
        pairs = new PairTable(pairCount);
        int[] outcomes = outcomes(model);
        compileSignals(features, outcomes);
        features.forEach((name, context) -> compile(name, context, outcomes));
        concepts.forEach((word, names) -> names.forEach(
                name -> add(features.get(SignalFeatureGenerator.CONCEPT + name), "", wordTermOf(word), outcomes)));
        nameOf = new int[terms];
        telling = new boolean[terms];
        nameTerms();
    }

    private void nameTerms() {
        Map<String, Integer> first = new HashMap<>(terms * 2);
        for (int term = 0; term < terms; term++) {
            Integer before = first.putIfAbsent(names[term], term);
            nameOf[term] = before == null ? term : before;
            telling[term] = isSignal(term) || names[term].length() > 1 && !isFunctionWord(names[term]);
        }
    }

    private boolean isFunctionWord(String name) {
        int word = dictionary.idOf(name);
        return word != TermDictionary.UNKNOWN && languages[word] == FunctionWords.ENGLISH;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> features(AbstractModel model) {
        return (Map<String, Context>) model.getDataStructures()[1];
    }

    private static int[] outcomes(AbstractModel model) {
        int[] outcomes = new int[model.getNumOutcomes()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = Outcome.of(model.getOutcome(i)).ordinal();
        }
        return outcomes;
    }

    private static int addWords(String feature, Set<String> words) {
        String term = body(feature);
        if (term.startsWith(SignalFeatureGenerator.WORD)) {
            words.add(term.substring(SignalFeatureGenerator.WORD.length()));
        } else if (term.startsWith(SignalFeatureGenerator.PAIR)) {
            String pair = term.substring(SignalFeatureGenerator.PAIR.length());
            words.add(pair.substring(0, pair.indexOf(' ')));
            words.add(pair.substring(pair.indexOf(' ') + 1));
            return 1;
        }
        return 0;
    }

    private static String body(String feature) {
        return feature.startsWith(SignalFeatureGenerator.IN_TITLE)
                ? feature.substring(SignalFeatureGenerator.IN_TITLE.length()) : feature;
    }

    private void compileSignals(Map<String, Context> features, int[] outcomes) {
        for (int i = 0; i < signalTerms.length; i++) {
            Lexicon.Signal signal = lexicon.signals().get(i);
            signalTerms[i] = newTerm(signal.term());
            for (String prefix : new String[] {"", SignalFeatureGenerator.IN_TITLE}) {
                add(features.get(prefix + SignalFeatureGenerator.SIGNAL + signal.term()), prefix, signalTerms[i], outcomes);
                add(features.get(prefix + SignalFeatureGenerator.LEXICON + signal.outcome().label()), prefix, signalTerms[i],
                        outcomes);
            }
        }
    }

    private void compile(String feature, Context context, int[] outcomes) {
        String term = body(feature);
        String prefix = term.length() == feature.length() ? "" : SignalFeatureGenerator.IN_TITLE;
        if (term.equals(SignalFeatureGenerator.BIAS)) {
            for (int i = 0; i < context.getOutcomes().length; i++) {
                bias[outcomes[context.getOutcomes()[i]]] += context.getParameters()[i];
            }
        } else if (term.startsWith(SignalFeatureGenerator.WORD)) {
            add(context, prefix, wordTermOf(term.substring(SignalFeatureGenerator.WORD.length())), outcomes);
        } else if (term.startsWith(SignalFeatureGenerator.PAIR)) {
            add(context, prefix, pairTermOf(term.substring(SignalFeatureGenerator.PAIR.length())), outcomes);
        }
    }

    private int wordTermOf(String word) {
        int id = dictionary.idOf(word);
        if (wordTerms[id] == NO_TERM) {
            wordTerms[id] = newTerm(word);
        }
        return wordTerms[id];
    }

    private int pairTermOf(String pair) {
        int space = pair.indexOf(' ');
        int first = dictionary.idOf(pair.substring(0, space));
        int second = dictionary.idOf(pair.substring(space + 1));
        int term = pairs.get(first, second);
        if (term == PairTable.NONE) {
            term = newTerm(pair);
            pairs.put(first, second, term);
        }
        return term;
    }

    private int newTerm(String name) {
        names[terms] = name;
        return terms++;
    }

    private void add(Context context, String prefix, int term, int[] outcomes) {
        if (context == null) {
            return;
        }
        int row = term * WIDTH + (prefix.isEmpty() ? 0 : Outcome.COUNT);
        for (int i = 0; i < context.getOutcomes().length; i++) {
            weights[row + outcomes[context.getOutcomes()[i]]] += context.getParameters()[i];
        }
    }

    /** How many terms there are; their numbers are below. */
    int terms() {
        return terms;
    }

    /** The weights of all terms, {@link #WIDTH} a term. Shared, not to be written. */
    double[] weights() {
        return weights;
    }

    /** The term of a word, or a negative number. */
    int wordTerm(int word) {
        return wordTerms[word];
    }

    /** The term of a pair of words, or a negative number. */
    int pairTerm(int first, int second) {
        return pairs.get(first, second);
    }

    /** The term of a lexicon signal. */
    int signalTerm(int signal) {
        return signalTerms[signal];
    }

    /** How a term is called: the signal's usual spelling, or the analysed word or pair. */
    String name(int term) {
        return names[term];
    }

    /** The first term of the same name, which stands for all of them. */
    int nameOf(int term) {
        return nameOf[term];
    }

    /** Whether a term says anything to a reader: little words of English and single letters do not. */
    boolean isTelling(int term) {
        return telling[term];
    }

    /** Whether a term is a signal of the lexicon; signals are numbered before words and pairs. */
    boolean isSignal(int term) {
        return term < signalTerms.length;
    }
}
