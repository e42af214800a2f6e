package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.TextRequest;
import java.util.List;

/**
 * Several texts in one request.
 *
 * @param items in the order in which they came
 */
record Batch(List<Item> items) {

    /** How many items a batch may have. */
    static final int MOST_ITEMS = 1_000;

    /**
     * A text of a batch.
     *
     * @param request null if it is bad
     * @param fault null if it is good
     */
    record Item(TextRequest request, BadTextException fault) {}
}
