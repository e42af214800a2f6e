package dev.whichmsp.command;

import dev.whichmsp.table.bytes.Packing;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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

    /**
     * Opens the output.
     *
     * @param name a path, or {@code -} for the standard output
     * @param whole how many bytes of an earlier run's part are good and stay, 0 to begin
     */
    static OutputFile open(String name, long whole) throws IOException {
        if (name.equals("-")) {
            return new OutputFile(null, null, new FileOutputStream(FileDescriptor.out));
        }
        Path target = Path.of(name).toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(name, null, "this is a folder, name a file in it");
        }
        Path part = part(name);
        FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole).position(whole);
        OutputStream plain = Channels.newOutputStream(file);
        return new OutputFile(target, part, Packing.packed(name, plain));
    }

    /** Where the bytes stand until the file is whole. */
    static Path part(String name) {
        Path target = Path.of(name).toAbsolutePath();
        return target.resolveSibling(target.getFileName() + ".part");
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

    /** Leaves what was written where it is, for a later run to go on with. */
    void leave() throws IOException {
        kept = true;
        out.close();
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
