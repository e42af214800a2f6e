package dev.whichmsp.service;

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
        Problem problem = Problem.report(cause);
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
}
