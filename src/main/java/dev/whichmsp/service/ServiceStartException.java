package dev.whichmsp.service;

/** Why the service refuses to start, and what to do about it. */
public final class ServiceStartException extends RuntimeException {

    private final String remedy;

    ServiceStartException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do about it, a sentence. */
    public String remedy() {
        return remedy;
    }
}
