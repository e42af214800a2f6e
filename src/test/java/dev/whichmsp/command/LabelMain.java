package dev.whichmsp.command;

import picocli.CommandLine;

/** Runs {@link LabelCommand} alone, to try it by hand. */
final class LabelMain {

    private LabelMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LabelCommand()).execute(arguments));
    }
}
