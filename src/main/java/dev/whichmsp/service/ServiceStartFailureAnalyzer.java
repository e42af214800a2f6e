package dev.whichmsp.service;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Spring Boot say why the service refuses to start, instead of a stack trace. */
final class ServiceStartFailureAnalyzer extends AbstractFailureAnalyzer<ServiceStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServiceStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
