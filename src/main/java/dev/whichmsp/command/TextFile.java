package dev.whichmsp.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text or a page from a file or a stream: UTF-8, or UTF-16 with a byte order mark, or what a page declares, or else
 * Windows-1252, which is what older pages are in.
 *
 * @param content its characters
 * @param html whether it is a page's source
 */
record TextFile(String content, boolean html) {

    /** More than the classifier reads of the longest page, in bytes. */
    private static final int MOST_BYTES = 8 << 20;
    private static final int HEAD = 1024;

    private static final Pattern DECLARED_CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("\\s*(<!--.*?-->\\s*|<\\?xml.*?\\?>\\s*)*<(!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is no text
     */
    static TextFile read(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new IOException("\"" + file + "\" is a directory: name a file in it");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, "\"" + file + "\"", name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml"));
        }
    }

    /**
     * Reads a stream; it is a page if it begins like one.
     *
     * @param name names the stream in messages
     * @throws IOException if it cannot be read or is no text
     */
    static TextFile read(InputStream in, String name) throws IOException {
        return read(in, name, false);
    }

    private static TextFile read(InputStream in, String name, boolean html) throws IOException {
        String content = decode(bytes(in, name));
        if (isBinary(content)) {
            throw new IOException(name + " is no text: give plain text or HTML");
        }
        return new TextFile(content, html || PAGE.matcher(head(content)).matches());
    }

    private static byte[] bytes(InputStream in, String name) throws IOException {
        try {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new IOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String head(String content) {
        return content.substring(0, Math.min(HEAD, content.length()));
    }

    private static boolean isBinary(String content) {
        return content.startsWith("%PDF-")
                || head(content).chars().anyMatch(c -> c < '\b' || c > '\r' && c < ' ' && c != '\u001a' && c != '\u001b');
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return decodeUtf8(bytes, mark);
        } catch (CharacterCodingException e) {
            return new String(bytes, declared(bytes));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes strictly, but for a character that the limit cut in two. */
    private static String decodeUtf8(byte[] bytes, int from) throws CharacterCodingException {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from), chars, bytes.length < MOST_BYTES);
        if (result.isError()) {
            result.throwException();
        }
        return chars.flip().toString();
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED_CHARSET.matcher(head);
        String name = matcher.find() ? matcher.group(1) : "";
        boolean usable = name.matches("[A-Za-z0-9][\\w.:+-]*") && !name.equalsIgnoreCase("utf-8") && Charset.isSupported(name);
        return Charset.forName(usable ? name : "windows-1252");
    }
}
