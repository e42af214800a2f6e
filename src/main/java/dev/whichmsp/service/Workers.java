package dev.whichmsp.service;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs heavy work on threads of its own, as many as there are processors, so that it never holds up the event loop. */
final class Workers implements AutoCloseable {

    /** From how many bytes on a body is heavy: below, the change of thread costs more than the work. */
    static final int HEAVY_BYTES = 20_000;

    private final int count = Runtime.getRuntime().availableProcessors();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(count, Integer.MAX_VALUE, "classify", 60, true);

    int count() {
        return count;
    }

    /** Does the work at once, or on a thread of these if it is heavy. */
    <T> Mono<T> run(boolean heavy, Supplier<T> work) {
        return heavy ? Mono.fromSupplier(work).subscribeOn(scheduler) : Mono.fromSupplier(work);
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
