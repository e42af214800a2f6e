package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;

/** The lexicon inside a model package, in the form of {@code signals.tsv}. */
public record LexiconArtifact(Lexicon lexicon) implements SerializableArtifact {

    @Override
    public Class<?> getArtifactSerializerClass() {
        return Serializer.class;
    }

    /** Reads and writes the tab-separated form. */
    public static final class Serializer implements ArtifactSerializer<LexiconArtifact> {

        /** For OpenNLP, which creates serializers by reflection. */
        public Serializer() {}

        @Override
        public LexiconArtifact create(InputStream in) throws IOException {
            return new LexiconArtifact(Lexicon.read(in, "lexicon in the model package"));
        }

        @Override
        public void serialize(LexiconArtifact artifact, OutputStream out) throws IOException {
            artifact.lexicon.write(out);
        }
    }
}
