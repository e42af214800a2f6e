package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * Puts the lexicon, the calibration, the provenance and the compiled weights into OpenNLP's model package and takes them out
 * again, so that the one file is all that a classifier needs.
 */
public final class VendorDoccatFactory extends DoccatFactory {

    static final String LEXICON = "whichmsp.lexicon";
    static final String THESAURUS = "whichmsp.thesaurus";
    static final String COMPILED = "weights.compiled";
    static final String CALIBRATION = "calibration.settings";
    static final String PROVENANCE = "provenance.settings";

    private VendorModel model;

    /** For OpenNLP, which creates factories by reflection. */
    public VendorDoccatFactory() {}

    VendorDoccatFactory(VendorModel model) {
        this.model = model;
    }

    @Override
    public Map<String, Object> createArtifactMap() {
        Map<String, Object> artifacts = super.createArtifactMap();
        if (model != null) {
            artifacts.put(LEXICON, new LexiconArtifact(model.lexicon()));
            artifacts.put(THESAURUS, new ThesaurusArtifact(model.thesaurus()));
            artifacts.put(COMPILED, new CompiledArtifact(model.compiled().arrays()));
            artifacts.put(CALIBRATION, new PropertiesArtifact(model.calibration().toProperties()));
            artifacts.put(PROVENANCE, new PropertiesArtifact(model.provenance()));
        }
        return artifacts;
    }

    @Override
    public Map<String, ArtifactSerializer<?>> createArtifactSerializersMap() {
        Map<String, ArtifactSerializer<?>> serializers = super.createArtifactSerializersMap();
        serializers.put("lexicon", new LexiconArtifact.Serializer());
        serializers.put("thesaurus", new ThesaurusArtifact.Serializer());
        serializers.put("compiled", new CompiledArtifact.Serializer());
        serializers.put("settings", new PropertiesArtifact.Serializer());
        return serializers;
    }

    /** No names of generator classes: ours needs the lexicon, so this factory makes it. */
    @Override
    public Map<String, String> createManifestEntries() {
        return new HashMap<>();
    }

    @Override
    public FeatureGenerator[] getFeatureGenerators() {
        return new FeatureGenerator[] {new SignalFeatureGenerator(lexicon(), thesaurus())};
    }

    Lexicon lexicon() {
        return model != null ? model.lexicon() : ((LexiconArtifact) artifactProvider.getArtifact(LEXICON)).lexicon();
    }

    Thesaurus thesaurus() {
        return model != null ? model.thesaurus() : ((ThesaurusArtifact) artifactProvider.getArtifact(THESAURUS)).thesaurus();
    }

    @Override
    public void validateArtifactMap() throws InvalidFormatException {
        for (String artifact : new String[] {LEXICON, THESAURUS, COMPILED, CALIBRATION, PROVENANCE}) {
            if (artifactProvider.getArtifact(artifact) == null) {
                throw new InvalidFormatException("not a WhichMSP model: the package has no " + artifact);
            }
        }
    }
}
