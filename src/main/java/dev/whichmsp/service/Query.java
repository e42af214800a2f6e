package dev.whichmsp.service;

import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.json.VendorTextReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;

/** The parameters of a URL, each known and given at most once. */
final class Query {

    private final MultiValueMap<String, String> parameters;

    /**
     * The parameters of a request.
     *
     * @throws ProblemException if they are malformed
     * @throws BadTextException if one is unknown or given twice
     */
    Query(ServerRequest request, Set<String> known) {
        try {
            parameters = request.queryParams();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "the query is malformed: percent-encode it as UTF-8");
        }
        parameters.forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            throw VendorTextReader.unknownField(name, "this call has " + String.join(", ", new TreeSet<>(known)));
        }
        if (values.size() > 1) {
            throw new BadTextException(Kind.DUPLICATE_FIELD, name, name + " is given twice: give it once");
        }
    }

    /** A parameter, null if it is not given. */
    String get(String name) {
        return parameters.getFirst(name);
    }
}
