package dev.whichmsp.service;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * A call that the service takes.
 *
 * @param path exactly as it stands in the URL
 */
record Endpoint(HttpMethod method, String path, HandlerFunction<ServerResponse> handler) {

    static Endpoint get(String path, HandlerFunction<ServerResponse> handler) {
        return new Endpoint(HttpMethod.GET, path, handler);
    }

    static Endpoint post(String path, HandlerFunction<ServerResponse> handler) {
        return new Endpoint(HttpMethod.POST, path, handler);
    }

    /** Whether it answers that method; who answers GET answers HEAD. */
    boolean takes(HttpMethod given) {
        return method.equals(given) || method.equals(HttpMethod.GET) && given.equals(HttpMethod.HEAD);
    }
}
