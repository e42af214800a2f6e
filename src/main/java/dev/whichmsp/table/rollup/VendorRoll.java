package dev.whichmsp.table.rollup;

import dev.whichmsp.VendorClassifier;
import dev.whichmsp.table.row.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The vendors of a table, in the order in which their domains first appear. Takes memory for each of them, not for each text. */
public final class VendorRoll {

    private final Map<String, VendorPool> pools = new LinkedHashMap<>();
    private final Evidence measure;
    private final VendorRule rule;

    /** @param rule when a vendor's market is stated */
    public VendorRoll(VendorClassifier classifier, VendorRule rule) {
        this.measure = Evidence.of(classifier);
        this.rule = rule;
    }

    /**
     * Adds a row to its vendor.
     *
     * @param row its place, from 1
     * @return null, or the row itself if it belongs to no vendor
     */
    public Vendor add(long row, Address address, Answer answer) {
        if (answer.isFailed() || address.domain() == null) {
            return Vendor.alone(answer, answer.isFailed() ? "row " + row : address.fault(row));
        }
        pools.computeIfAbsent(address.domain(), domain -> new VendorPool()).add(answer.verdict(), measure);
        return null;
    }

    /** The vendors so far. */
    public Stream<Vendor> vendors() {
        return pools.entrySet().stream().map(e -> new Vendor(e.getKey(), Answer.of(e.getValue().verdict(rule, measure)), null,
                e.getValue().labels()));
    }
}
