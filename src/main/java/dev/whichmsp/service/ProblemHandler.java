package dev.whichmsp.service;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers every failed call with its problem detail. */
final class ProblemHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final int SHOWN_FRAMES = 12;

    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable cause) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(cause);
        }
        Problem problem = Problem.of(cause);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            log(cause);
        }
        response.setStatusCode(HttpStatusCode.valueOf(problem.type().status()));
        if (cause instanceof ProblemException e) {
            response.getHeaders().putAll(e.headers());
        } else if (cause instanceof ErrorResponse e) {
            response.getHeaders().putAll(e.getHeaders());
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = problem.toBytes();
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Where it happened, without the message, which might repeat a text. */
    private static void log(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace()).limit(SHOWN_FRAMES).map(f -> "\n\tat " + f)
                .collect(Collectors.joining());
        LOG.error("A call failed with {}{}", cause.getClass().getName(), frames);
    }
}
