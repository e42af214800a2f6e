package dev.whichmsp.command;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A file that is written beside its name and takes the name when it is whole; or the standard output. Packed if its name says so. */
final class OutputFile implements Closeable {

    private final Path target;
    private final Path part;
    private final OutputStream out;
    private boolean kept;

    private OutputFile(Path target, Path part, OutputStream out) {
        this.target = target;
        this.part = part;
        this.out = out;
    }

    /** @param name a path, or {@code -} for the standard output */
    static OutputFile open(String name) throws IOException {
        if (name.equals("-")) {
            return new OutputFile(null, null, new FileOutputStream(FileDescriptor.out));
        }
        Path target = Path.of(name).toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        OutputStream file = Files.newOutputStream(part);
        boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        return new OutputFile(target, part, packed ? new GZIPOutputStream(file, 1 << 16) : file);
    }

    OutputStream stream() {
        return out;
    }

    /** Gives the file its name. */
    void keep() throws IOException {
        if (target == null) {
            out.flush();
        } else {
            out.close();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        kept = true;
    }

    /** Takes what was written away unless it was kept. */
    @Override
    public void close() throws IOException {
        if (kept || target == null) {
            return;
        }
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
