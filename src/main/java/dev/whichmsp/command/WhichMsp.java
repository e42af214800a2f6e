package dev.whichmsp.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code whichmsp}. */
@Command(name = "whichmsp", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        description = "Tells the three markets apart that share the acronym MSP: IT managed service providers,"
                + " business process outsourcers, and providers that run contingent-workforce programmes.",
        subcommands = {ServeCommand.class, ClassifyCommand.class, LabelCommand.class, SignalsCommand.class, TrainCommand.class,
                EvaluateCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:some rows failed", "2:wrong usage", "3:cannot read or write"},
        footer = {"", "Example:", "  whichmsp classify \"Payroll runs and month-end close by our offshore team\""})
public final class WhichMsp implements Runnable {

    static final int DONE = 0;
    static final int SOME_ROWS_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int CANNOT_READ_OR_WRITE = 3;

    /** The least that picocli takes. */
    private static final int LEAST_USAGE_WIDTH = 55;
    private static final int MOST_USAGE_WIDTH = 100;

    private final InputStream in;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--trace", hidden = true, scope = ScopeType.INHERIT, description = "Print stack traces of errors.")
    private boolean trace;

    private WhichMsp(InputStream in, Terminal terminal) {
        this.in = in;
        this.terminal = terminal;
    }

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        if (Arrays.stream(args).noneMatch(ServeCommand.NAME::equals)) {
            silenceLogging();
        }
        // Else picocli looks for Groovy in every library, which costs a tenth of a start.
        System.setProperty("picocli.disable.closures", "true");
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code = run(args, System.in, out.writer(), err, Terminal.detect(System.getenv(), System.getProperties()));
        String failure = out.finish();
        if (failure != null) {
            err.println("whichmsp: " + failure);
            code = CANNOT_READ_OR_WRITE;
        }
        System.exit(code);
    }

    /** Runs a command with the given streams; gives its exit code. */
    static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {
        return commandLine(in, out, err, terminal).execute(args);
    }

    /** The command line with the given streams. */
    static CommandLine commandLine(InputStream in, PrintWriter out, PrintWriter err, Terminal terminal) {
        WhichMsp whichMsp = new WhichMsp(in, terminal);
        Failures failures = new Failures(whichMsp);
        return new CommandLine(whichMsp).setOut(out).setErr(err).setUsageHelpWidth(usageWidth(terminal))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
    }

    private static int usageWidth(Terminal terminal) {
        return Math.max(LEAST_USAGE_WIDTH, Math.min(terminal.width(), MOST_USAGE_WIDTH));
    }

    /** The libraries' log lines are for the service; a command says what it has to say itself, and starts sooner without. */
    private static void silenceLogging() {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /** Standard input. */
    InputStream in() {
        return in;
    }

    /** What results go to. */
    Terminal terminal() {
        return terminal;
    }

    /** Whether stack traces are wanted. */
    boolean traces() {
        return trace;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command: give serve, classify or another that --help lists");
    }
}
