package dev.whichmsp.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong as one line that says what to do, and its exit code; the stack trace only for those who ask for it. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final WhichMsp whichMsp;

    Failures(WhichMsp whichMsp) {
        this.whichMsp = whichMsp;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        report(e.getMessage(), e, command);
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.getErr().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        }
        return WhichMsp.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        report(message(e), e, command);
        return e instanceof IllegalArgumentException ? WhichMsp.WRONG_USAGE : WhichMsp.CANNOT_READ_OR_WRITE;
    }

    private void report(String message, Exception e, CommandLine command) {
        String line = message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
        command.getErr().println("whichmsp: " + line);
        if (whichMsp.traces()) {
            e.printStackTrace(command.getErr());
        }
    }

    private static String message(Exception e) {
        if (e instanceof UncheckedIOException unchecked) {
            return message(unchecked.getCause());
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no file \"" + missing.getFile() + "\": check its name and the directory";
        }
        if (e instanceof AccessDeniedException denied) {
            return "\"" + denied.getFile() + "\" may not be read or written: check its permissions";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return "\"" + existing.getFile() + "\" exists already";
        }
        boolean told = e.getMessage() != null && (e instanceof IOException || e instanceof IllegalArgumentException);
        return told ? e.getMessage() : "an error of its own: " + e + "; --trace shows where";
    }
}
