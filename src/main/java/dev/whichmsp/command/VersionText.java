package dev.whichmsp.command;

import dev.whichmsp.VendorClassifier;
import picocli.CommandLine.IVersionProvider;

/** The version and the model's name. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = WhichMsp.class.getPackage().getImplementationVersion();
        return new String[] {
            "whichmsp " + (version == null ? "(built from classes)" : version),
            "model " + VendorClassifier.load().model().name()
        };
    }
}
