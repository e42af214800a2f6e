package dev.whichmsp.model;

import dev.whichmsp.signal.Thesaurus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;

/** The thesaurus inside a model package, in the form of {@code concepts.tsv}. */
public record ThesaurusArtifact(Thesaurus thesaurus) implements SerializableArtifact {

    @Override
    public Class<?> getArtifactSerializerClass() {
        return Serializer.class;
    }

    /** Reads and writes the tab-separated form. */
    public static final class Serializer implements ArtifactSerializer<ThesaurusArtifact> {

        /** For OpenNLP, which creates serializers by reflection. */
        public Serializer() {}

        @Override
        public ThesaurusArtifact create(InputStream in) throws IOException {
            return new ThesaurusArtifact(Thesaurus.read(in, "thesaurus in the model package"));
        }

        @Override
        public void serialize(ThesaurusArtifact artifact, OutputStream out) throws IOException {
            artifact.thesaurus.write(out);
        }
    }
}
