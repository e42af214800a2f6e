package dev.whichmsp.training;

import dev.whichmsp.model.SignalFeatureGenerator;
import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Outcome;
import dev.whichmsp.signal.Thesaurus;
import java.util.List;
import java.util.Map;

/** Counting the lexicon's signals: the side with the most wins, a tie or nothing is other. */
final class LexiconRival implements Rival {

    private final WeightTrainer features;

    LexiconRival(Lexicon lexicon) {
        this.features = new WeightTrainer(TrainingSettings.DEFAULT, lexicon, Thesaurus.EMPTY);
    }

    @Override
    public String name() {
        return "lexicon counting alone";
    }

    @Override
    public void train(List<Example> examples) {
        // Counting has nothing to learn.
    }

    @Override
    public String answer(Example example) {
        Map<String, Integer> counts = features.features(example);
        String best = Example.OTHER;
        int most = counts.getOrDefault(side(Outcome.OTHER), 0);
        for (int k = 0; k < Outcome.MARKETS; k++) {
            int count = counts.getOrDefault(side(Outcome.at(k)), 0);
            if (count >= most && count > 0) {
                best = count == most ? Example.OTHER : Outcome.at(k).label();
                most = count;
            }
        }
        return best;
    }

    private static String side(Outcome outcome) {
        return SignalFeatureGenerator.lexiconFeature(outcome);
    }
}
