package dev.whichmsp.model;

import dev.whichmsp.signal.Lexicon;
import dev.whichmsp.signal.Thesaurus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
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
 * What a model package holds. The package is a standard one of OpenNLP's document categorizer with more entries: lexicon,
 * thesaurus, calibration, provenance, and the weights once more as the arrays that {@link VendorScorer} works on. To
 * classify, only these arrays are read; the other parts are read when they are asked for.
 */
public final class VendorModel {

    /** The key of the model's name in {@link #provenance}. */
    public static final String NAME = "model";

    private static final String BUNDLED = "/dev/whichmsp/whichmsp-en.bin";
    private static final String WEIGHTS = "doccat.model";
    /** The order of a package's entries: whoever classifies reads up to the weights as OpenNLP has them, and does without these. */
    private static final Comparator<String> WEIGHTS_LAST =
            Comparator.<String, Boolean>comparing(WEIGHTS::equals).thenComparing(Comparator.naturalOrder());
    /** Many times a package's length; a longer file is something else. */
    private static final int MOST_BYTES = 1 << 26;
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

    private final Lazy<AbstractModel> weights;
    private final Lazy<Lexicon> lexicon;
    private final Lazy<Thesaurus> thesaurus;
    private final CompiledModel compiled;
    private final Calibration calibration;
    private final Map<String, String> provenance;

    private VendorModel(Lazy<AbstractModel> weights, Lazy<Lexicon> lexicon, Lazy<Thesaurus> thesaurus, CompiledModel compiled,
            Calibration calibration, Map<String, String> provenance) {
        this.weights = weights;
        this.lexicon = lexicon;
        this.thesaurus = thesaurus;
        this.compiled = compiled;
        this.calibration = calibration;
        this.provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    }

    /**
     * Makes a model.
     *
     * @param weights the maximum-entropy model
     * @param lexicon the terms it was trained with
     * @param thesaurus the words by concept it was trained with
     * @param calibration how its sums become answers
     * @param provenance what it was made from, by key
     */
    public static VendorModel of(AbstractModel weights, Lexicon lexicon, Thesaurus thesaurus, Calibration calibration,
            Map<String, String> provenance) {
        return new VendorModel(Lazy.of(weights), Lazy.of(lexicon), Lazy.of(thesaurus),
                new CompiledModel(ModelCompiler.compile(weights, lexicon, thesaurus)), calibration, provenance);
    }

    /**
     * Reads a model package.
     *
     * @throws IOException if it is no such package; the message names what is missing
     */
    public static VendorModel read(InputStream in) throws IOException {
        PackageEntries entries = new PackageEntries(in.readNBytes(MOST_BYTES));
        return new VendorModel(
                new Lazy<>(() -> new BinaryQNModelReader(new DataInputStream(stream(WEIGHTS, entries))).getModel()),
                new Lazy<>(() -> new LexiconArtifact.Serializer().create(stream(VendorDoccatFactory.LEXICON, entries)).lexicon()),
                new Lazy<>(() -> new ThesaurusArtifact.Serializer().create(stream(VendorDoccatFactory.THESAURUS, entries)).thesaurus()),
                compiled(entries.take(VendorDoccatFactory.COMPILED)),
                Calibration.fromProperties(settings(VendorDoccatFactory.CALIBRATION, entries)),
                settings(VendorDoccatFactory.PROVENANCE, entries));
    }

    private static InputStream stream(String name, PackageEntries entries) throws IOException {
        return new ByteArrayInputStream(entries.take(name));
    }

    private static CompiledModel compiled(byte[] bytes) throws IOException {
        try {
            return new CompiledModel(CompiledArrays.read(ByteBuffer.wrap(bytes)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the entry " + VendorDoccatFactory.COMPILED + " of the model package is damaged", e);
        }
    }

    private static Map<String, String> settings(String name, PackageEntries entries) throws IOException {
        return new PropertiesArtifact.Serializer().create(stream(name, entries)).values();
    }

    /** The maximum-entropy model. */
    public AbstractModel weights() {
        return weights.get();
    }

    /** The terms that it was trained with. */
    public Lexicon lexicon() {
        return lexicon.get();
    }

    /** The words by concept that it was trained with. */
    public Thesaurus thesaurus() {
        return thesaurus.get();
    }

    CompiledModel compiled() {
        return compiled;
    }

    /** How its sums become answers. */
    public Calibration calibration() {
        return calibration;
    }

    /** What it was made from, by key. */
    public Map<String, String> provenance() {
        return provenance;
    }

    /** The model's name, such as {@code en-3f9a1c2}: the same name, the same answers. */
    public String name() {
        return provenance.get(NAME);
    }

    /** The same model with more said of it. */
    public VendorModel withProvenance(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(provenance);
        all.putAll(more);
        return new VendorModel(weights, lexicon, thesaurus, compiled, calibration, all);
    }

    /** The model as OpenNLP's document categorizer takes it. */
    public DoccatModel toDoccat() {
        VendorDoccatFactory factory = new VendorDoccatFactory(this);
        Map<String, String> manifest = new HashMap<>();
        manifest.put("Timestamp", "0");
        return new DoccatModel("en", weights(), manifest, factory);
    }

    /**
     * Writes the package; the same model gives the same bytes, so dates that OpenNLP puts in are taken out.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        toDoccat().serialize(dated);
        SortedMap<String, byte[]> entries = entries(dated.toByteArray());
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

    private static SortedMap<String, byte[]> entries(byte[] zipped) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>(WEIGHTS_LAST);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /**
     * The nearest weight that a package holds: whole steps of 1/{@value CompiledModel#STEPS} log-odds, so that the compiled
     * weights are the trained ones.
     */
    public static double rounded(double weight) {
        return Math.rint(weight * CompiledModel.STEPS) / CompiledModel.STEPS;
    }

    private static byte[] withoutComments(byte[] properties) {
        return new String(properties, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.startsWith("#")).sorted()
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.ISO_8859_1);
    }
}
