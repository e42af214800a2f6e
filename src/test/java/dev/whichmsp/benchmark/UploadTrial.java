package dev.whichmsp.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Sends the service a long list as fast as it takes it, reads the answer slowly, and watches the service's memory. */
final class UploadTrial {

    /** How much of the answer is read in a second. */
    private static final double BYTES_A_SECOND = 4 << 20;
    private static final int PIECE = 1 << 16;

    private UploadTrial() {}

    /** Takes the list; prints the paragraph for the report. */
    public static void main(String[] args) throws Exception {
        System.out.println(run(Path.of(args[0])));
    }

    /** Runs on a list; gives a paragraph for the report. */
    static String run(Path list) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process service = new ProcessBuilder("./whichmsp", "serve", "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (Socket socket = connect(port)) {
            return upload(list, socket, service);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static Socket connect(int port) throws IOException, InterruptedException {
        for (int tries = 0;; tries++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (ConnectException e) {
                if (tries == 600) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String upload(Path list, Socket socket, Process service) throws Exception {
        long length = Files.size(list);
        AtomicLong sent = new AtomicLong();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(list, length, socket, sent));
        double[] resident = new double[4];
        long began = System.nanoTime();
        long taken = 0;
        byte[] piece = new byte[PIECE];
        InputStream in = socket.getInputStream();
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            taken += read;
            int quarter = (int) Math.min(3, 4 * sent.get() / length);
            resident[quarter] = Math.max(resident[quarter], residentMegabytes(service));
            long ahead = (long) (taken / BYTES_A_SECOND * 1e9) - (System.nanoTime() - began);
            Thread.sleep(Math.max(0, ahead / 1_000_000));
        }
        sending.join();
        return String.format(Locale.ROOT, "A list of %.0f MB sent to `POST /v1/tables` as fast as it was taken, the answer of %.0f MB read at "
                + "%.0f MB/s, in %.0f s: the service had at the most %.0f, %.0f, %.0f and %.0f MB resident in the four quarters of the upload.%n",
                length / 1e6, taken / 1e6, BYTES_A_SECOND / 1e6, (System.nanoTime() - began) / 1e9, resident[0], resident[1], resident[2], resident[3]);
    }

    private static void send(Path list, long length, Socket socket, AtomicLong sent) {
        try (InputStream in = Files.newInputStream(list)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/tables HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nConnection: close\r\nContent-Length: "
                    + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                sent.addAndGet(read);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the upload broke off behind " + sent + " bytes", e);
        }
    }

    private static double residentMegabytes(Process service) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024.0;
    }
}
