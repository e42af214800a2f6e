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
 * Puts the lexicon, the calibration and the provenance into OpenNLP's model package and takes them out again, so that the
 * one file is all that a classifier needs.
 */
public final class VendorDoccatFactory extends DoccatFactory {

    static final String LEXICON = "whichmsp.lexicon";
    static final String THESAURUS = "whichmsp.thesaurus";
    static final String CALIBRATION = "calibration.settings";
    static final String PROVENANCE = "provenance.settings";

    private Lexicon lexicon;
    private Thesaurus thesaurus;
    private Map<String, String> calibration;
    private Map<String, String> provenance;

    /** For OpenNLP, which creates factories by reflection. */
    public VendorDoccatFactory() {}

    VendorDoccatFactory(Lexicon lexicon, Thesaurus thesaurus, Calibration calibration, Map<String, String> provenance) {
        this.lexicon = lexicon;
        this.thesaurus = thesaurus;
        this.calibration = calibration.toProperties();
        this.provenance = provenance;
    }

    @Override
    public Map<String, Object> createArtifactMap() {
        Map<String, Object> artifacts = super.createArtifactMap();
        if (lexicon != null) {
            artifacts.put(LEXICON, new LexiconArtifact(lexicon));
            artifacts.put(THESAURUS, new ThesaurusArtifact(thesaurus));
            artifacts.put(CALIBRATION, new PropertiesArtifact(calibration));
            artifacts.put(PROVENANCE, new PropertiesArtifact(provenance));
        }
        return artifacts;
    }

    @Override
    public Map<String, ArtifactSerializer<?>> createArtifactSerializersMap() {
        Map<String, ArtifactSerializer<?>> serializers = super.createArtifactSerializersMap();
        serializers.put("lexicon", new LexiconArtifact.Serializer());
        serializers.put("thesaurus", new ThesaurusArtifact.Serializer());
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
        return lexicon != null ? lexicon : ((LexiconArtifact) artifactProvider.getArtifact(LEXICON)).lexicon();
    }

    Thesaurus thesaurus() {
        return thesaurus != null ? thesaurus : ((ThesaurusArtifact) artifactProvider.getArtifact(THESAURUS)).thesaurus();
    }

    @Override
    public void validateArtifactMap() throws InvalidFormatException {
        for (String artifact : new String[] {LEXICON, THESAURUS, CALIBRATION, PROVENANCE}) {
            if (artifactProvider.getArtifact(artifact) == null) {
                throw new InvalidFormatException("not a WhichMSP model: the package has no " + artifact);
            }
        }
    }
}
