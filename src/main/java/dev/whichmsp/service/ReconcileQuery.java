package dev.whichmsp.service;

import dev.whichmsp.VendorText;
import java.util.List;

/**
 * A query of the reconciliation API.
 *
 * @param name what the caller calls it; its result gets the same name
 * @param text what to classify
 * @param limit how many candidates to answer at the most
 * @param types the types that candidates may have, empty for any
 */
record ReconcileQuery(String name, VendorText text, int limit, List<String> types) {

    /** The one type that candidates have. */
    static final String TYPE = "market";

    /** Whether a candidate can be of the type asked for. */
    boolean isOfType() {
        return types.isEmpty() || types.contains(TYPE);
    }
}
