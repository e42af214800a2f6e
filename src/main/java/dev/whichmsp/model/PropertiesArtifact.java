package dev.whichmsp.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.util.model.ArtifactSerializer;
import opennlp.tools.util.model.SerializableArtifact;

/** A sorted table of texts inside a model package; unlike {@link Properties} it writes no date. */
public final class PropertiesArtifact implements SerializableArtifact {

    private final Map<String, String> values;

    PropertiesArtifact(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    Map<String, String> values() {
        return values;
    }

    @Override
    public Class<?> getArtifactSerializerClass() {
        return Serializer.class;
    }

    /** Reads and writes {@code key=value} lines in UTF-8. */
    public static final class Serializer implements ArtifactSerializer<PropertiesArtifact> {

        /** For OpenNLP, which creates serializers by reflection. */
        public Serializer() {}

        @Override
        public PropertiesArtifact create(InputStream in) throws IOException {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> values = new TreeMap<>();
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            return new PropertiesArtifact(values);
        }

        @Override
        public void serialize(PropertiesArtifact artifact, OutputStream out) throws IOException {
            String lines = artifact.values.entrySet().stream().map(e -> e.getKey().replace(" ", "\\ ") + "=" + e.getValue() + "\n")
                    .collect(Collectors.joining());
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
