package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when the loaded model answers a text. */
final class ModelHealth implements HealthIndicator {

    private final VendorClassifier classifier;

    ModelHealth(VendorClassifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("model", classifier.classify("We patch, monitor and back up your servers.").model()).build();
    }
}
