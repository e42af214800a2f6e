package dev.whichmsp.table;

import dev.whichmsp.Signal;
import dev.whichmsp.VendorText;
import dev.whichmsp.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Answers texts that were answered lately: the answers used last are kept, up to {@value #MOST_BYTES} bytes of them. Titles, texts
 * and page sources are compared by 128 bits of a hash, so that memory does not grow with their length. Thread-safe.
 */
final class VerdictCache {

    /** Some ten thousand answers of the usual length. */
    static final int MOST_BYTES = 64 << 20;

    private static final int VERDICT_BYTES = 500;
    private static final int SIGNAL_BYTES = 100;
    private static final int SPAN_BYTES = 32;

    private record Key(long high, long low) {}

    private final LinkedHashMap<Key, Verdict> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final int mostBytes;
    private long bytes;

    VerdictCache(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * An answer.
     *
     * @param verdict as the classifier gave it
     * @param repeated whether it was given before
     */
    record Found(Verdict verdict, boolean repeated) {}

    /** The answer to an equal text, or a new one. */
    Found get(VendorText text, Function<VendorText, Verdict> classifier) {
        Key key = key(text);
        Verdict known = known(key);
        if (known != null) {
            return new Found(known, true);
        }
        Verdict verdict = classifier.apply(text);
        keep(key, verdict);
        return new Found(verdict, false);
    }

    private synchronized Verdict known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Verdict verdict) {
        if (kept.put(key, verdict) == null) {
            bytes += size(verdict);
        }
        for (var oldest = kept.values().iterator(); bytes > mostBytes && oldest.hasNext();) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static int size(Verdict verdict) {
        int size = VERDICT_BYTES;
        for (Signal signal : verdict.signals()) {
            size += SIGNAL_BYTES + SPAN_BYTES * signal.spans().size();
        }
        return size;
    }

    private static Key key(VendorText text) {
        MessageDigest digest = sha256();
        for (String part : new String[] {text.title(), text.text(), text.html()}) {
            byte[] encoded = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_16LE);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part == null ? -1 : encoded.length));
            digest.update(encoded);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Key(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
