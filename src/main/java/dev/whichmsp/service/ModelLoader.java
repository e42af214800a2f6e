package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Loads the model on a thread of its own while the rest of the service starts, and has it answer once. */
final class ModelLoader {

    /** A text of every kind of field, so that no caller waits for classes to be loaded. */
    private static final String WARM_UP = "<html><title>Support</title><body><p>We patch and monitor your servers.</p></body></html>";

    private final CompletableFuture<VendorClassifier> loading;

    /**
     * Begins to load.
     *
     * @param file the model, or null for the one that comes with the library
     */
    ModelLoader(String file) {
        loading = CompletableFuture.supplyAsync(() -> load(file));
    }

    /**
     * The loaded model.
     *
     * @throws ServiceStartException if it cannot be read
     */
    VendorClassifier get() {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServiceStartException start ? start : e;
        }
    }

    private static VendorClassifier load(String file) {
        try {
            VendorClassifier classifier = file == null ? VendorClassifier.load() : VendorClassifier.load(Path.of(file));
            classifier.classify(VendorText.ofHtml(WARM_UP));
            return classifier;
        } catch (IOException | UncheckedIOException e) {
            throw file == null
                    ? new ServiceStartException("The model in the jar cannot be read: " + reason(e) + ".", "Build the jar again.")
                    : new ServiceStartException("The model " + file + " cannot be read: " + reason(e) + ".",
                            "Set whichmsp.model to a file that whichmsp train wrote, or leave it out.");
        }
    }

    private static String reason(Exception e) {
        return e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
    }
}
