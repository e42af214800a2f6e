package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.SignalMatcher;
import dev.whichmsp.signal.Thesaurus;
import dev.whichmsp.text.FunctionWords;
import dev.whichmsp.text.TermDictionary;
import dev.whichmsp.text.TokenScanner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** From OpenNLP's weights by feature name to {@link CompiledArrays}' rows by term number. */
final class ModelCompiler {

    private static final int NONE = -1;

    private final Map<String, Context> features;
    private final int[] outcomes;
    private final Lexicon lexicon;
    private final Thesaurus thesaurus;
    private final FunctionWords functionWords = FunctionWords.load();
    private final TermDictionary dictionary;
    private final long[] pairs;
    private final Map<Long, Integer> pairTerms = new HashMap<>();
    private final double[] bias = new double[Outcome.COUNT];
    private final double[] rows;
    private final Map<Integer, double[]> titleRows = new TreeMap<>();

    private ModelCompiler(AbstractModel model, Lexicon lexicon, Thesaurus thesaurus) {
        this.lexicon = lexicon;
        this.thesaurus = thesaurus;
        this.features = features(model);
        this.outcomes = outcomes(model);
        this.dictionary = new TermDictionary(words());
        this.pairs = features.keySet().stream().map(ModelCompiler::body).filter(ModelCompiler::isPair).mapToLong(this::pair)
                .distinct().toArray();
        for (int i = 0; i < pairs.length; i++) {
            pairTerms.put(pairs[i], dictionary.size() + lexicon.signals().size() + i);
        }
        this.rows = new double[terms() * Outcome.COUNT];
    }

    /**
     * Compiles a model.
     *
     * @throws IllegalArgumentException if a weight is larger than a row can hold, with the term
     */
    static CompiledArrays compile(AbstractModel model, Lexicon lexicon, Thesaurus thesaurus) {
        ModelCompiler compiler = new ModelCompiler(model, lexicon, thesaurus);
        compiler.addSignals();
        compiler.features.keySet().forEach(compiler::addFeature);
        thesaurus.concepts().forEach((word, concepts) -> concepts.forEach(concept -> compiler.add(
                SignalFeatureGenerator.CONCEPT + concept, "", compiler.dictionary.idOf(word))));
        return compiler.finish();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> features(AbstractModel model) {
        return new TreeMap<>((Map<String, Context>) model.getDataStructures()[1]);
    }

    private static int[] outcomes(AbstractModel model) {
        int[] outcomes = new int[model.getNumOutcomes()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = Outcome.of(model.getOutcome(i)).ordinal();
        }
        return outcomes;
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>(SignalMatcher.tokensOf(lexicon));
        words.addAll(new TreeSet<>(thesaurus.concepts().keySet()));
        for (String feature : features.keySet()) {
            String body = body(feature);
            if (body.startsWith(SignalFeatureGenerator.WORD)) {
                words.add(body.substring(SignalFeatureGenerator.WORD.length()));
            } else if (isPair(body)) {
                words.addAll(List.of(pairWords(body)));
            }
        }
        words.addAll(functionWords.words());
        return words;
    }

    private static String body(String feature) {
        return feature.startsWith(SignalFeatureGenerator.IN_TITLE)
                ? feature.substring(SignalFeatureGenerator.IN_TITLE.length()) : feature;
    }

    private static boolean isPair(String body) {
        return body.startsWith(SignalFeatureGenerator.PAIR);
    }

    private static String[] pairWords(String body) {
        return body.substring(SignalFeatureGenerator.PAIR.length()).split(" ");
    }

    private long pair(String body) {
        String[] words = pairWords(body);
        return pair(words[0], words[1]);
    }

    private long pair(String first, String second) {
        return CompiledArrays.pair(dictionary.idOf(first), dictionary.idOf(second));
    }

    private int terms() {
        return dictionary.size() + lexicon.signals().size() + pairs.length;
    }

    private void addSignals() {
        for (int i = 0; i < lexicon.signals().size(); i++) {
            Lexicon.Signal signal = lexicon.signals().get(i);
            for (String place : new String[] {"", SignalFeatureGenerator.IN_TITLE}) {
                add(SignalFeatureGenerator.SIGNAL + signal.term(), place, dictionary.size() + i);
                add(SignalFeatureGenerator.lexiconFeature(signal.outcome()), place, dictionary.size() + i);
            }
        }
    }

    private void addFeature(String feature) {
        String body = body(feature);
        String place = feature.substring(0, feature.length() - body.length());
        if (body.equals(SignalFeatureGenerator.BIAS)) {
            add(features.get(feature), bias, 0);
        } else if (body.startsWith(SignalFeatureGenerator.WORD)) {
            add(body, place, dictionary.idOf(body.substring(SignalFeatureGenerator.WORD.length())));
        } else if (isPair(body)) {
            add(body, place, pairTerms.get(pair(body)));
        }
    }

    private void add(String body, String place, int term) {
        Context context = features.get(place + body);
        if (context == null) {
            return;
        }
        if (place.isEmpty()) {
            add(context, rows, term * Outcome.COUNT);
        } else {
            add(context, titleRows.computeIfAbsent(term, t -> new double[Outcome.COUNT]), 0);
        }
    }

    private void add(Context context, double[] weights, int row) {
        for (int i = 0; i < context.getOutcomes().length; i++) {
            weights[row + outcomes[context.getOutcomes()[i]]] += context.getParameters()[i];
        }
    }

    private CompiledArrays finish() {
        int signals = lexicon.signals().size();
        byte[] signalOutcomes = new byte[signals];
        for (int i = 0; i < signals; i++) {
            signalOutcomes[i] = (byte) lexicon.signals().get(i).outcome().ordinal();
        }
        double[] titleWeights = titleRows.values().stream().flatMapToDouble(Arrays::stream).toArray();
        return new CompiledArrays(dictionary, new SignalMatcher(lexicon, dictionary), pairs, wordFlags(),
                lexicon.signals().stream().map(Lexicon.Signal::term).toArray(String[]::new), signalOutcomes, steps(bias),
                steps(rows), titleRows.keySet().stream().mapToInt(t -> t).toArray(), steps(titleWeights), reportedAs());
    }

    /** Little words of English and single letters tell a reader nothing. */
    private byte[] wordFlags() {
        byte[] flags = functionWords.flags(dictionary);
        for (int word = 0; word < flags.length; word++) {
            boolean telling = dictionary.term(word).length() > 1 && (flags[word] & FunctionWords.ENGLISH) == 0;
            flags[word] |= telling ? CompiledModel.TELLING : 0;
        }
        return flags;
    }

    private int[] reportedAs() {
        int[] reportedAs = new int[terms()];
        for (int term = 0; term < reportedAs.length; term++) {
            reportedAs[term] = term;
        }
        for (int i = 0; i < lexicon.signals().size(); i++) {
            int spelled = spelled(TokenScanner.terms(lexicon.signals().get(i).term()));
            if (spelled >= 0) {
                reportedAs[spelled] = dictionary.size() + i;
            }
        }
        return reportedAs;
    }

    /** The word or pair of words that these tokens are, or a negative number. */
    private int spelled(List<String> tokens) {
        return switch (tokens.size()) {
            case 1 -> dictionary.idOf(tokens.get(0));
            case 2 -> pairTerms.getOrDefault(pair(tokens.get(0), tokens.get(1)), NONE);
            default -> NONE;
        };
    }

    private static short[] steps(double[] weights) {
        short[] steps = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            long step = Math.round(weights[i] * CompiledModel.STEPS);
            if (step != (short) step) {
                throw new IllegalArgumentException("weight " + weights[i] + " is too large: terms hold up to "
                        + Short.MAX_VALUE / CompiledModel.STEPS + "; train with more regularisation");
            }
            steps[i] = (short) step;
        }
        return steps;
    }
}
