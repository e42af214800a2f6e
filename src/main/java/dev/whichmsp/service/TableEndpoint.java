package dev.whichmsp.service;

import dev.whichmsp.ClassifyOptions;
import dev.whichmsp.VendorClassifier;
import dev.whichmsp.json.VendorTextReader;
import dev.whichmsp.table.TableFormat;
import dev.whichmsp.table.TableOptions;
import dev.whichmsp.table.row.Columns;
import dev.whichmsp.table.row.RowFilter;
import dev.whichmsp.table.row.TableException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** {@code POST /v1/tables}: a list of any size, labelled row by row as it streams by. */
final class TableEndpoint {

    private static final String MIN_CONFIDENCE = "minConfidence";
    private static final Set<String> PARAMETERS = Set.of("title", "text", "url", "html", "only", MIN_CONFIDENCE, "dropUnclear",
            VendorTextReader.MAX_ERROR_RATE);
    private static final Set<String> ENCODINGS = Set.of("identity", "gzip", "x-gzip", "zstd");

    /** Few: one call must not take all processors from the others. */
    private static final int THREADS = 2;

    private final VendorClassifier classifier;
    private final TableRuns runs;

    TableEndpoint(VendorClassifier classifier, TableRuns runs) {
        this.classifier = classifier;
        this.runs = runs;
    }

    Mono<ServerResponse> label(ServerRequest request) {
        HttpHeaders headers = request.exchange().getRequest().getHeaders();
        MediaType type = type(headers);
        requireEncoding(headers);
        Bodies.requireAccepted(request, new MediaType(type.getType(), type.getSubtype()));
        TableOptions options = options(new Query(request, PARAMETERS), type);
        return Bodies.stream(type, runs.label(request.exchange().getRequest().getBody(), options, () -> breakOff(request)));
    }

    private static void breakOff(ServerRequest request) {
        if (ServerHttpRequestDecorator.getNativeRequest(request.exchange().getRequest()) instanceof HttpServerRequest call) {
            call.withConnection(connection -> connection.channel().close());
        }
    }

    private static MediaType type(HttpHeaders headers) {
        try {
            MediaType given = headers.getContentType();
            if (given != null && TableTypes.format(given) != null) {
                return given;
            }
            throw unsupported(given == null ? "there is no Content-Type" : "the Content-Type is " + given.getType() + "/"
                    + given.getSubtype());
        } catch (InvalidMediaTypeException e) {
            throw unsupported("the Content-Type is malformed, or names a charset that is not known");
        }
    }

    private static ProblemException unsupported(String fault) {
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, fault + ": this call takes " + TableTypes.listed())
                .header(HttpHeaders.ACCEPT, TableTypes.listed());
    }

    /** Packed tables are told by their first bytes; the header need only name a packing that is known. */
    private static void requireEncoding(HttpHeaders headers) {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body is encoded as " + encoding
                    + ": send it plain, or as gzip or zstd").header(HttpHeaders.ACCEPT_ENCODING, "gzip, zstd");
        }
    }

    private TableOptions options(Query query, MediaType type) {
        ClassifyOptions options = query.options(classifier);
        Columns columns = new Columns(query.get("title"), query.get("text"), query.get("url"), query.get("html"));
        TableFormat format = TableTypes.format(type);
        return new TableOptions(format, columns, type.getCharset(), null, filter(query), false, null, options.maxErrorRate(), THREADS);
    }

    private static RowFilter filter(Query query) {
        Double least = query.number(MIN_CONFIDENCE);
        try {
            return new RowFilter(query.labels("only"), least == null ? 0 : least, query.flag("dropUnclear"));
        } catch (TableException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, e.getMessage(), MIN_CONFIDENCE);
        }
    }
}
