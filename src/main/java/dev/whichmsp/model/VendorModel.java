package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * What a model package holds. The package is a standard one of OpenNLP's document categorizer; it is read here entry by
 * entry with OpenNLP's own reader of weights, which takes a third of the time that its package loader takes.
 *
 * @param weights the maximum-entropy model
 * @param lexicon the terms it was trained with
 * @param thesaurus the words by concept it was trained with
 * @param calibration how its sums become answers
 * @param provenance what it was made from, by key
 */
public record VendorModel(AbstractModel weights, Lexicon lexicon, Thesaurus thesaurus, Calibration calibration,
        Map<String, String> provenance) {

    /** The key of the model's name in {@link #provenance}. */
    public static final String NAME = "model";

    private static final String BUNDLED = "/dev/whichmsp/whichmsp-en.bin";
    private static final String WEIGHTS = "doccat.model";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static {
        // OpenNLP creates the factory named in a package only from packages that were allowed.
        ExtensionLoader.registerAllowedPackage(VendorDoccatFactory.class.getPackageName());
    }

    /**
     * Reads the model that comes with the library.
     *
     * @throws IOException if it is missing or damaged
     */
    public static VendorModel readBundled() throws IOException {
        try (InputStream in = VendorModel.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IOException("the library has no model at " + BUNDLED + ": run \"whichmsp train\" and build again");
            }
            return read(in);
        }
    }

    /**
     * Reads a model package.
     *
     * @throws IOException if it is no such package; the message names what is missing
     */
    public static VendorModel read(InputStream in) throws IOException {
        Map<String, byte[]> entries = entries(in);
        AbstractModel weights = new BinaryQNModelReader(new DataInputStream(entry(WEIGHTS, entries))).getModel();
        return new VendorModel(weights,
                new LexiconArtifact.Serializer().create(entry(VendorDoccatFactory.LEXICON, entries)).lexicon(),
                new ThesaurusArtifact.Serializer().create(entry(VendorDoccatFactory.THESAURUS, entries)).thesaurus(),
                Calibration.fromProperties(settings(VendorDoccatFactory.CALIBRATION, entries)),
                settings(VendorDoccatFactory.PROVENANCE, entries));
    }

    private static Map<String, byte[]> entries(InputStream in) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static InputStream entry(String name, Map<String, byte[]> entries) throws IOException {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IOException("not a WhichMSP model: the package has no entry " + name);
        }
        return new ByteArrayInputStream(bytes);
    }

    private static Map<String, String> settings(String name, Map<String, byte[]> entries) throws IOException {
        return new PropertiesArtifact.Serializer().create(entry(name, entries)).values();
    }

    /** The model's name, such as {@code en-3f9a1c2}: the same name, the same answers. */
    public String name() {
        return provenance.get(NAME);
    }

    /** The model as OpenNLP's document categorizer takes it. */
    public DoccatModel toDoccat() {
        VendorDoccatFactory factory = new VendorDoccatFactory(lexicon, thesaurus, calibration, provenance);
        Map<String, String> manifest = new HashMap<>();
        manifest.put("Timestamp", "0");
        return new DoccatModel("en", weights, manifest, factory);
    }

    /**
     * Writes the package; the same model gives the same bytes, so dates that OpenNLP puts in are taken out.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        toDoccat().serialize(dated);
        Map<String, byte[]> entries = entries(new ByteArrayInputStream(dated.toByteArray()));
        entries.computeIfPresent("manifest.properties", (name, bytes) -> withoutComments(bytes));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry undated = new ZipEntry(entry.getKey());
                undated.setTimeLocal(NO_TIME);
                zip.putNextEntry(undated);
                zip.write(entry.getValue());
            }
        }
    }

    private static byte[] withoutComments(byte[] properties) {
        return new String(properties, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.startsWith("#")).sorted()
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.ISO_8859_1);
    }
}
