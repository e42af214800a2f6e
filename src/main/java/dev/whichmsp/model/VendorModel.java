package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * A model package: OpenNLP's categorizer with the lexicon, the calibration and the provenance it carries.
 *
 * @param doccat the package as OpenNLP knows it
 * @param lexicon the terms it was trained with
 * @param thesaurus the words by concept it was trained with
 * @param calibration how its sums become answers
 * @param provenance what it was made from, by key
 */
public record VendorModel(DoccatModel doccat, Lexicon lexicon, Thesaurus thesaurus, Calibration calibration,
        Map<String, String> provenance) {

    /** The key of the model's name in {@link #provenance}. */
    public static final String NAME = "model";

    private static final String BUNDLED = "/dev/whichmsp/whichmsp-en.bin";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static {
        // OpenNLP creates the factory named in a package only from packages that were allowed.
        ExtensionLoader.registerAllowedPackage(VendorDoccatFactory.class.getPackageName());
    }

    /** Makes a package of freshly trained weights. */
    public static VendorModel of(AbstractModel weights, Lexicon lexicon, Thesaurus thesaurus, Calibration calibration,
            Map<String, String> provenance) {
        VendorDoccatFactory factory = new VendorDoccatFactory(lexicon, thesaurus, calibration, provenance);
        Map<String, String> manifest = new HashMap<>();
        manifest.put("Timestamp", "0");
        return new VendorModel(new DoccatModel("en", weights, manifest, factory), lexicon, thesaurus, calibration, provenance);
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
     * @throws IOException if it is no such package
     */
    public static VendorModel read(InputStream in) throws IOException {
        DoccatModel doccat = new DoccatModel(in);
        if (!(doccat.getFactory() instanceof VendorDoccatFactory factory)) {
            throw new IOException("not a WhichMSP model: its factory is " + doccat.getFactory().getClass().getName());
        }
        return new VendorModel(doccat, factory.lexicon(), factory.thesaurus(),
                Calibration.fromProperties(factory.settings(VendorDoccatFactory.CALIBRATION)),
                factory.settings(VendorDoccatFactory.PROVENANCE));
    }

    /** The model's name, such as {@code en-3f9a1c2}: the same name, the same answers. */
    public String name() {
        return provenance.get(NAME);
    }

    AbstractModel weights() {
        return (AbstractModel) doccat.getMaxentModel();
    }

    /**
     * Writes the package; the same model gives the same bytes, so dates that OpenNLP puts in are taken out.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        doccat.serialize(dated);
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
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
