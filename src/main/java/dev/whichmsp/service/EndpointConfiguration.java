package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Which call is answered by what. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    /** A group of endpoints; every bean of this type is served. */
    record Endpoints(List<Endpoint> list) {

        static Endpoints of(Endpoint... endpoints) {
            return new Endpoints(List.of(endpoints));
        }
    }

    @Bean
    AnswerCounter answerCounter(MeterRegistry registry) {
        return new AnswerCounter(registry);
    }

    @Bean
    Answers answers(VendorClassifier classifier, AnswerCounter counter) {
        return new Answers(classifier, counter);
    }

    @Bean
    Bodies bodies(ServiceSettings settings) {
        return new Bodies((int) settings.maxBody().toBytes());
    }

    @Bean
    Workers workers() {
        return new Workers();
    }

    @Bean
    Endpoints classifyEndpoints(Answers answers, Bodies bodies, Workers workers) {
        ClassifyEndpoints classify = new ClassifyEndpoints(answers, bodies, workers);
        LabelEndpoint label = new LabelEndpoint(answers, workers);
        return Endpoints.of(Endpoint.post("/v1/classify", classify::classify),
                Endpoint.post("/v1/classify/batch", classify::batch),
                Endpoint.get("/v1/label", label::label));
    }

    @Bean
    TableRuns tableRuns(VendorClassifier classifier, AnswerCounter counter, ServiceSettings settings) {
        return new TableRuns(classifier, counter, settings.workbookLimits(), settings.tableIdle());
    }

    @Bean
    Endpoints listEndpoints(VendorClassifier classifier, AnswerCounter counter, Bodies bodies, Workers workers, TableRuns runs) {
        SearchResultsEndpoint search = new SearchResultsEndpoint(classifier, counter, bodies, workers);
        TableEndpoint tables = new TableEndpoint(classifier, runs);
        return Endpoints.of(Endpoint.post("/v1/search-results", search::label), Endpoint.post("/v1/tables", tables::label));
    }

    @Bean
    Endpoints reconcileEndpoints(VendorClassifier classifier, Answers answers, Bodies bodies, Workers workers) {
        ReconcileEndpoint reconcile = new ReconcileEndpoint(answers, bodies, workers, classifier.model().name());
        return Endpoints.of(Endpoint.get(ReconcileEndpoint.PATH, reconcile::get), Endpoint.post(ReconcileEndpoint.PATH, reconcile::post));
    }

    @Bean
    Endpoints modelEndpoints(VendorClassifier classifier, Bodies bodies) {
        ModelEndpoints model = new ModelEndpoints(classifier, bodies);
        return Endpoints.of(Endpoint.get("/v1/model", model::model), Endpoint.get("/v1/signals", model::signals));
    }

    @Bean
    Endpoints documentationEndpoints() {
        DocumentationEndpoints documentation = new DocumentationEndpoints();
        return Endpoints.of(Endpoint.get("/v3/api-docs", documentation::json),
                Endpoint.get("/v3/api-docs.yaml", documentation::yaml),
                Endpoint.get("/swagger-ui.html", documentation::page),
                Endpoint.get("/swagger-ui/swagger-initializer.js", documentation::initializer));
    }

    @Bean
    RouterFunction<ServerResponse> endpointRouter(List<Endpoints> endpoints) {
        return new EndpointRouter(endpoints.stream().flatMap(group -> group.list().stream()).toList());
    }

    @Bean
    RequestTimer requestTimer(MeterRegistry registry, List<Endpoints> endpoints) {
        return new RequestTimer(registry, endpoints.stream().flatMap(group -> group.list().stream()).map(Endpoint::path)
                .collect(Collectors.toSet()));
    }
}
