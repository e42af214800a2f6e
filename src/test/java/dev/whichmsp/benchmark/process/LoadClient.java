package dev.whichmsp.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests over many connections from one thread, and prints what came of it as a {@link LoadResult}. It is a process of
 * its own, so that its processor time is told apart from the server's. Anything but a 200 ends it.
 *
 * <p>Without a rate each connection sends its next request when it has its answer. With a rate requests are due at even
 * times, whatever the server does, and an answer's time counts from when its request was due: a wait for a free connection
 * is part of it.
 */
final class LoadClient {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(50);

    private final Requests requests;
    private final Selector selector = Selector.open();
    private final ArrayDeque<LoadConnection> idle = new ArrayDeque<>();
    private final long interval;
    private long due;
    private long lastAnswer;
    private long[] times = new long[1 << 20];
    private int answers;

    private LoadClient(int port, String path, int connections, double rate) throws IOException {
        requests = new Requests(path);
        interval = rate == 0 ? 0 : (long) (1e9 / rate);
        for (int i = 0; i < connections; i++) {
            idle.add(new LoadConnection(port, selector));
        }
    }

    /** Takes the server's process, port and path, connections, seconds to warm up and to measure, requests a second or 0. */
    public static void main(String[] args) throws IOException {
        LoadClient client = new LoadClient(Integer.parseInt(args[1]), args[2], Integer.parseInt(args[3]), Double.parseDouble(args[6]));
        System.out.println(client.measure(Long.parseLong(args[0]), Long.parseLong(args[4]), Long.parseLong(args[5])).toLine());
    }

    private LoadResult measure(long server, long warmUp, long seconds) throws IOException {
        due = System.nanoTime();
        lastAnswer = due;
        run(due + TimeUnit.SECONDS.toNanos(warmUp));
        answers = 0;
        long start = System.nanoTime();
        Duration serverStart = processorTime(server);
        Duration clientStart = processorTime(ProcessHandle.current().pid());
        run(start + TimeUnit.SECONDS.toNanos(seconds));
        long elapsed = System.nanoTime() - start;
        return LoadResult.of(Arrays.copyOf(times, answers), elapsed, processorTime(server).minus(serverStart),
                processorTime(ProcessHandle.current().pid()).minus(clientStart));
    }

    private static Duration processorTime(long process) {
        return ProcessHandle.of(process).flatMap(p -> p.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("process " + process + " has ended, or this system tells no processor times"));
    }

    private void run(long end) throws IOException {
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            if (now - lastAnswer > PATIENCE) {
                throw new IOException("no answer for " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE) + " s");
            }
            sendDue(now);
            if (interval == 0) {
                selector.select(this::receive, 100);
            } else if (selector.selectNow(this::receive) == 0) {
                LockSupport.parkNanos(idle.isEmpty() ? NAP : Math.min(NAP, due - System.nanoTime()));
            }
        }
    }

    private void sendDue(long now) throws IOException {
        while (!idle.isEmpty() && (interval == 0 || due <= now)) {
            idle.poll().send(requests.next(), interval == 0 ? now : due);
            due += interval;
        }
    }

    private void receive(SelectionKey key) {
        LoadConnection connection = (LoadConnection) key.attachment();
        try {
            if (connection.receive()) {
                lastAnswer = System.nanoTime();
                keep(lastAnswer - connection.since());
                idle.add(connection);
                sendDue(lastAnswer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(long time) {
        if (answers == times.length) {
            times = Arrays.copyOf(times, 2 * answers);
        }
        times[answers++] = time;
    }
}
