package dev.whichmsp.service;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Times calls by method, address and status: {@code http_server_requests_seconds}. */
final class RequestTimer implements WebFilter, Ordered {

    private static final String OTHER = "other";
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    /** What calls are told apart by. */
    private record Call(String method, String path, int status) {}

    private final MeterProvider<Timer> provider;
    private final Map<Call, Timer> timers = new ConcurrentHashMap<>();
    private final Set<String> known;

    /**
     * A timer.
     *
     * @param known the addresses that are told apart; all others, and all methods but HTTP's own, count as one, for they could be anything
     */
    RequestTimer(MeterRegistry registry, Set<String> known) {
        this.provider = Timer.builder("http.server.requests").description("Calls, by address and status").withRegistry(registry);
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
        HttpMethod method = exchange.getRequest().getMethod();
        Call call = new Call(METHODS.contains(method) ? method.name() : OTHER, known.contains(path) ? path : OTHER, status);
        timers.computeIfAbsent(call, this::timer).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Call call) {
        return provider.withTags("method", call.method, "uri", call.path, "status", Integer.toString(call.status));
    }
}
