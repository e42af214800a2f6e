package dev.whichmsp.command;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command run in this JVM: its exit code and what it printed. */
record Run(int code, String out, String err) {

    static final String IT = "Our help desk handles patch management, endpoint security and backups for a flat fee per user.";

    static Run of(String... args) {
        return in(Terminal.none(), new byte[0], args);
    }

    static Run on(Terminal terminal, String... args) {
        return in(terminal, new byte[0], args);
    }

    static Run reading(String in, String... args) {
        return in(Terminal.none(), in.getBytes(StandardCharsets.UTF_8), args);
    }

    static Run in(Terminal terminal, byte[] in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = WhichMsp.run(args, new ByteArrayInputStream(in), new PrintWriter(out), new PrintWriter(err), terminal);
        return new Run(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
