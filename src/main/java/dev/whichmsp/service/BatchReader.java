package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.json.Json;
import dev.whichmsp.json.TextRequest;
import dev.whichmsp.json.VendorTextReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"items": [ … ], "maxErrorRate"?}}; the error rate holds for items that have none of their own. */
final class BatchReader {

    private static final String ITEMS = "items";

    private List<Batch.Item> items;
    private Double maxErrorRate;

    private BatchReader() {}

    /**
     * Reads a batch. A bad item is kept with its fault.
     *
     * @throws BadTextException if the batch itself is malformed
     * @throws ProblemException if it has too many items
     */
    static Batch read(byte[] bytes) {
        try (JsonParser json = Json.parser(bytes)) {
            return new BatchReader().read(json);
        } catch (JacksonException e) {
            throw VendorTextReader.malformed(e);
        }
    }

    private Batch read(JsonParser json) {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new BadTextException(first == null ? Kind.MALFORMED_JSON : Kind.WRONG_TYPE, null,
                    "a batch is an object: send {\"items\": [ … ]}");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            take(name, json);
        }
        VendorTextReader.requireEnd(json);
        if (items == null) {
            throw new BadTextException(Kind.NOTHING_TO_READ, ITEMS, "there are no items: send {\"items\": [ … ]}");
        }
        return new Batch(items.stream().map(this::withRate).toList());
    }

    private void take(String name, JsonParser json) {
        switch (name) {
            case ITEMS -> items = readItems(json);
            case VendorTextReader.MAX_ERROR_RATE -> maxErrorRate = VendorTextReader.readMaxErrorRate(json);
            default -> throw VendorTextReader.unknownField(name, "a batch has items and maxErrorRate");
        }
    }

    private List<Batch.Item> readItems(JsonParser json) {
        if (items != null) {
            throw new BadTextException(Kind.DUPLICATE_FIELD, ITEMS, "items is given twice: give it once");
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new BadTextException(Kind.WRONG_TYPE, ITEMS, "items is no array: send {\"items\": [ … ]}");
        }
        List<Batch.Item> read = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (read.size() == Batch.MOST_ITEMS) {
                throw new ProblemException(ProblemType.TOO_MANY_ITEMS, "the batch has more than " + Batch.MOST_ITEMS
                        + " items: send several batches, or a stream of lines as application/x-ndjson to /v1/classify", ITEMS);
            }
            read.add(readItem(json));
        }
        return read;
    }

    private static Batch.Item readItem(JsonParser json) {
        try {
            return new Batch.Item(VendorTextReader.readValue(json), null);
        } catch (BadTextException e) {
            return new Batch.Item(null, e);
        }
    }

    private Batch.Item withRate(Batch.Item item) {
        TextRequest request = item.request();
        return request == null ? item : new Batch.Item(request.orMaxErrorRate(maxErrorRate), null);
    }
}
