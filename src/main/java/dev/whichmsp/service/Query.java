package dev.whichmsp.service;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.Label;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.VendorText;
import dev.whichmsp.json.BadTextException;
import dev.whichmsp.json.BadTextException.Kind;
import dev.whichmsp.json.TextRequest;
import dev.whichmsp.json.VendorTextReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /**
     * A parameter that is a number, null if it is not given.
     *
     * @throws BadTextException if it is none
     */
    Double number(String name) {
        String value = get(name);
        try {
            return value == null ? null : Double.valueOf(value);
        } catch (NumberFormatException e) {
            throw new BadTextException(Kind.WRONG_TYPE, name, name + " is no number: give one such as 0.05");
        }
    }

    /**
     * Whether a parameter says {@code true}, or stands there without a value.
     *
     * @throws BadTextException if it says anything but true or false
     */
    boolean flag(String name) {
        String value = get(name);
        if (!parameters.containsKey(name) || "false".equals(value)) {
            return false;
        }
        if (value == null || value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw new BadTextException(Kind.WRONG_TYPE, name, name + " is neither true nor false: give one of these");
    }

    /**
     * A parameter of labels, separated by commas; none if it is not given.
     *
     * @throws ProblemException if one is unknown
     */
    Set<Label> labels(String name) {
        String value = get(name);
        try {
            return value == null ? Set.of() : Arrays.stream(value.split(",", -1)).map(Label::of).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNKNOWN_LABEL, e.getMessage(), name);
        }
    }

    /**
     * The options that {@code maxErrorRate} asks for.
     *
     * @throws BadTextException if it is no number, or the model has no threshold for it
     */
    ClassifyOptions options(VendorClassifier classifier) {
        return new TextRequest(VendorText.of(""), number(VendorTextReader.MAX_ERROR_RATE)).options(classifier);
    }
}
