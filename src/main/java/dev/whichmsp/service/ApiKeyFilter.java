package dev.whichmsp.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets {@code /v1} and {@code /reconcile} calls through that bring one of the keys. Digests are compared, in a time that tells nothing. */
final class ApiKeyFilter implements WebFilter, Ordered {

    private static final String KEY_HEADER = "X-Api-Key";
    private static final String BEARER = "Bearer ";
    private static final Set<String> GUARDED = Set.of("v1", "reconcile");

    private final List<byte[]> digests;

    ApiKeyFilter(List<String> keys) {
        this.digests = keys.stream().map(ApiKeyFilter::digest).toList();
    }

    /** After cross-origin requests were answered: browsers ask beforehand without a key. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (digests.isEmpty() || !isGuarded(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        String key = key(exchange.getRequest().getHeaders());
        if (key != null && isKnown(digest(key))) {
            return chain.filter(exchange);
        }
        return Mono.error(new ProblemException(ProblemType.KEY_REQUIRED, (key == null ? "there is no API key" : "the API key is wrong")
                + ": send one as X-Api-Key or as Authorization: Bearer").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    /** Looks at the first segment as routes do: decoded and without its parameters. */
    private static boolean isGuarded(ServerHttpRequest request) {
        for (PathContainer.Element element : request.getPath().pathWithinApplication().elements()) {
            if (element instanceof PathContainer.PathSegment segment) {
                return GUARDED.contains(segment.valueToMatch());
            }
        }
        return false;
    }

    private static String key(HttpHeaders headers) {
        String key = headers.getFirst(KEY_HEADER);
        String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (key == null && authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return key;
    }

    private boolean isKnown(byte[] given) {
        boolean known = false;
        for (byte[] digest : digests) {
            known |= MessageDigest.isEqual(digest, given);
        }
        return known;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
