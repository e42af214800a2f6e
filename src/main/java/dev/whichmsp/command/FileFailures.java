package dev.whichmsp.command;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says what went wrong with a file: Java's own messages are often just its name. */
final class FileFailures {

    private FileFailures() {}

    static String message(IOException e) {
        if (e.getCause() instanceof IOException) {
            return e.getMessage();
        }
        if (e instanceof NoSuchFileException missing) {
            return "Cannot read or write " + missing.getFile() + ": there is no such file or folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return "Cannot read or write " + denied.getFile() + ": permission denied";
        }
        if (e instanceof EOFException) {
            return "The packed input ends in its middle: it is cut off; fetch it again. Nothing was written under the output's name.";
        }
        if (e instanceof ZipException) {
            return "The packed input is damaged (" + e.getMessage() + "): fetch it again. Nothing was written under the output's name.";
        }
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return "Cannot write: the disk is full. Make room on it, or write to another";
        }
        String file = e instanceof FileSystemException system && system.getReason() != null ? system.getFile() + ": " + system.getReason()
                : String.valueOf(e.getMessage());
        return "Cannot read or write: " + file;
    }
}
