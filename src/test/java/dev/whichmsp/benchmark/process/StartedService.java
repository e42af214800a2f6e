package dev.whichmsp.benchmark.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * A service in a process of its own that has said that it is ready.
 *
 * @param millis from the process's start until {@code /actuator/health/readiness} answered 200
 */
record StartedService(Process process, int port, double millis) implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final int GLANCE_MILLIS = 2;
    private static final byte[] REQUEST = "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    /** Starts the command for a free port; what it says goes to that file. */
    static StartedService start(IntFunction<List<String>> command, File log) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = Java.builder(command.apply(port)).redirectErrorStream(true).redirectOutput(log);
        long start = System.nanoTime();
        Process process = builder.start();
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
                process.destroy();
                throw new IOException("the service was not ready: read " + log);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return new StartedService(process, port, (System.nanoTime() - start) / 1e6);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isReady(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port); OutputStream out = socket.getOutputStream();
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            out.write(REQUEST);
            String status = in.readLine();
            return status != null && status.startsWith("HTTP/1.1 200 ");
        } catch (ConnectException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
