package dev.whichmsp.benchmark.process;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept-alive HTTP/1.1 connection with one request under way at most. Knows just enough of HTTP to find an answer's end. */
final class LoadConnection {

    private static final String OK = "HTTP/1.1 200 ";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNKED = -1;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private final byte[] bytes = in.array();
    private int headEnd;
    private int bodyLength;
    private long since;

    LoadConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends a request; its answer's time counts from {@code since}, in {@link System#nanoTime}. */
    void send(byte[] request, long since) throws IOException {
        this.since = since;
        in.clear();
        headEnd = 0;
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    long since() {
        return since;
    }

    /**
     * Reads what there is, and tells whether the answer is whole.
     *
     * @throws IOException if it is no 200, or the connection ends
     */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection after " + text(in.position()));
        }
        if (headEnd == 0 && !readHead()) {
            return false;
        }
        return bodyLength == CHUNKED ? endsWithLastChunk() : in.position() == headEnd + bodyLength;
    }

    private boolean readHead() throws IOException {
        for (int i = 3; i < in.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                headEnd = i + 1;
                bodyLength = bodyLength(text(headEnd));
                return true;
            }
        }
        return false;
    }

    private int bodyLength(String head) throws IOException {
        if (!head.startsWith(OK)) {
            throw new IOException("no 200 but " + text(in.position()));
        }
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        return at < 0 ? CHUNKED : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at + 2)).strip());
    }

    /** Nothing is sent ahead, so an answer's end is where the bytes end. */
    private boolean endsWithLastChunk() {
        int start = in.position() - LAST_CHUNK.length;
        for (int i = 0; i < LAST_CHUNK.length; i++) {
            if (start < 0 || bytes[start + i] != LAST_CHUNK[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
