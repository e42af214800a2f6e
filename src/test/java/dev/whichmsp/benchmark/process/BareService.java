package dev.whichmsp.benchmark.process;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The least that a WebFlux service with Actuator can do: parse a JSON body and send it back. The measure of the service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BareService {

    static final String PATH = "/echo";

    public static void main(String[] args) {
        SpringApplication.run(BareService.class, args);
    }

    @Bean
    RouterFunction<ServerResponse> echo() {
        return route(POST(PATH), BareService::answer);
    }

    private static Mono<ServerResponse> answer(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .flatMap(body -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body));
    }
}
