package dev.whichmsp.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;

/** The compiled weights inside a model package. */
public final class CompiledArtifact implements SerializableArtifact {

    private final CompiledArrays compiled;

    CompiledArtifact(CompiledArrays compiled) {
        this.compiled = compiled;
    }

    @Override
    public Class<?> getArtifactSerializerClass() {
        return Serializer.class;
    }

    /** Reads and writes the arrays, one after the other, big-endian. */
    public static final class Serializer implements ArtifactSerializer<CompiledArtifact> {

        /** For OpenNLP, which creates serializers by reflection. */
        public Serializer() {}

        @Override
        public CompiledArtifact create(InputStream in) throws IOException {
            return new CompiledArtifact(CompiledArrays.read(ByteBuffer.wrap(in.readAllBytes())));
        }

        @Override
        public void serialize(CompiledArtifact artifact, OutputStream out) throws IOException {
            out.write(artifact.compiled.toBytes());
        }
    }
}
