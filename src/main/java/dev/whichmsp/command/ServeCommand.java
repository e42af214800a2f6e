package dev.whichmsp.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the service until it is stopped. */
@Command(name = ServeCommand.NAME, mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "Run the service and its web page, until Ctrl-C.",
        footer = {"", "Further settings are environment variables or a whichmsp.properties in the working directory.",
            "", "Example:", "  whichmsp serve --port 9000"})
final class ServeCommand implements Callable<Integer> {

    static final String NAME = "serve";

    private static final int MOST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-p", "--port"}, paramLabel = "PORT", description = "The port; 0 for any free one. Default: 8080.")
    private Integer port;

    @Option(names = {"-a", "--address"}, paramLabel = "ADDRESS",
            description = "The address to listen on; others than loopback ones need keys. Default: 127.0.0.1.")
    private String address;

    @Option(names = {"-k", "--keys-file"}, paramLabel = "FILE",
            description = "A file of keys, one a line; every call under /v1 and /reconcile then needs one of them. Default: no key is asked for.")
    private Path keysFile;

    @Override
    public Integer call() throws IOException {
        return RunningService.untilStopped(arguments());
    }

    /** What is set, in the service's own terms; what is not set is left to its other sources. */
    String[] arguments() throws IOException {
        List<String> arguments = new ArrayList<>();
        if (port != null) {
            if (port < 0 || port > MOST_PORT) {
                throw new ParameterException(spec.commandLine(), "--port " + port + ": give a number from 0 to " + MOST_PORT);
            }
            arguments.add("--server.port=" + port);
        }
        if (address != null) {
            arguments.add("--server.address=" + address);
        }
        if (keysFile != null) {
            arguments.add("--whichmsp.keys=" + String.join(",", KeysFile.read(keysFile)));
        }
        return arguments.toArray(String[]::new);
    }
}
