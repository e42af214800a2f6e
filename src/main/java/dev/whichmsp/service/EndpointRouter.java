package dev.whichmsp.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Finds the endpoint of a request by one look into a table. */
final class EndpointRouter implements RouterFunction<ServerResponse> {

    private final Map<String, List<Endpoint>> endpoints;

    EndpointRouter(Collection<Endpoint> endpoints) {
        this.endpoints = endpoints.stream().collect(Collectors.groupingBy(Endpoint::path));
    }

    @Override
    public Mono<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        List<Endpoint> here = endpoints.get(request.requestPath().pathWithinApplication().value());
        if (here == null) {
            return Mono.empty();
        }
        for (Endpoint endpoint : here) {
            if (endpoint.takes(request.method())) {
                return Mono.just(endpoint.handler());
            }
        }
        String allowed = here.stream().map(e -> e.method().name()).distinct().collect(Collectors.joining(", "));
        return Mono.error(new ProblemException(ProblemType.METHOD_NOT_ALLOWED,
                request.method() + " is not answered here: use " + allowed).header(HttpHeaders.ALLOW, allowed));
    }
}
