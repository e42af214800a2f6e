package dev.whichmsp.service;

import org.springframework.http.HttpHeaders;

/** Ends a call with a problem. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    ProblemException(ProblemType type, String detail, String field) {
        super(detail, null, false, false);
        this.problem = new Problem(type, detail, field);
    }

    /** The same with a header for the response. */
    ProblemException header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
