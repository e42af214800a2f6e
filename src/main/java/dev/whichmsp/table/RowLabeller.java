package dev.whichmsp.table;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Labels one row at a time; for any number of threads. */
final class RowLabeller {

    private final VendorClassifier classifier;
    private final ClassifyOptions classifyOptions;
    private final TableOptions options;

    RowLabeller(VendorClassifier classifier, TableOptions options) {
        this.classifier = classifier;
        this.options = options;
        this.classifyOptions = ClassifyOptions.DEFAULT.withMaxErrorRate(options.maxErrorRate());
    }

    LabelledRow label(Row row) {
        if (row.isBlank()) {
            return new LabelledRow(row, null, row.with(null), 0);
        }
        long key = 0;
        Answer answer;
        try {
            VendorText text = row.text();
            key = options.dedupe() ? key(text) : 0;
            answer = Answer.of(classifier.classify(text, classifyOptions));
        } catch (BadRowException e) {
            answer = Answer.failed(e.getMessage());
        } catch (RuntimeException e) {
            answer = Answer.failed("the classifier failed: " + e);
        }
        return new LabelledRow(row, answer, options.filter().keeps(answer) ? row.with(answer) : null, key);
    }

    /** 64 bits of a hash: among a million different texts, one is taken for another once in 18 million runs. */
    private static long key(VendorText text) {
        MessageDigest digest = sha256();
        for (String part : new String[] {text.title(), text.text(), text.html()}) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong() | 1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
