package dev.whichmsp.service;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Times calls by method, address and status: {@code http_server_requests_seconds}. */
final class RequestTimer implements WebFilter, Ordered {

    private final MeterProvider<Timer> timers;
    private final Set<String> known;

    /**
     * A timer.
     *
     * @param known the addresses that are told apart; all others count as one, for they could be anything
     */
    RequestTimer(MeterRegistry registry, Set<String> known) {
        this.timers = Timer.builder("http.server.requests").description("Calls, by address and status").withRegistry(registry);
        this.known = Set.copyOf(known);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long start = System.nanoTime();
        return chain.filter(exchange).doOnSuccess(done -> record(exchange, status(exchange), start))
                .doOnError(e -> record(exchange, Problem.of(e).type().status(), start));
    }

    private static int status(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? 200 : status.value();
    }

    private void record(ServerWebExchange exchange, int status, long start) {
        String path = exchange.getRequest().getPath().value();
        timers.withTags("method", exchange.getRequest().getMethod().name(), "uri", known.contains(path) ? path : "other",
                "status", Integer.toString(status)).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
}
