package dev.whichmsp.service;

import dev.whichmsp.table.xlsx.WorkbookLimits;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * What can be set, under {@code whichmsp.}.
 *
 * @param keys the API keys of which each {@code /v1} or {@code /reconcile} call needs one; empty: no key is asked for
 * @param maxBody how large a body, or a line of a stream, may be; 1 MiB unless set
 * @param corsOrigins the web origins whose pages may call {@code /v1} from a browser; empty: none
 * @param tableIdle how long a caller of {@code /v1/tables} may send nothing while more is awaited, or take nothing of the answer;
 *     one minute unless set
 * @param model the file of another model; null: the one that comes with the library
 * @param maxWorkbook how large a workbook, and the labelled one, may be on the temporary disk; 64 MB unless set
 * @param maxWorkbookUnpacked how large a workbook's parts may be together when unpacked; 1 GB unless set
 */
record ServiceSettings(List<String> keys, DataSize maxBody, List<String> corsOrigins, Duration tableIdle, String model,
        DataSize maxWorkbook, DataSize maxWorkbookUnpacked) {

    private static final DataSize LEAST_BODY = DataSize.ofBytes(1);
    private static final DataSize MOST_BODY = DataSize.ofGigabytes(1);

    ServiceSettings {
        keys = keys == null ? List.of() : keys.stream().map(String::strip).filter(k -> !k.isEmpty()).toList();
        maxBody = maxBody == null ? DataSize.ofMegabytes(1) : maxBody;
        maxWorkbook = maxWorkbook == null ? DataSize.ofMegabytes(64) : maxWorkbook;
        maxWorkbookUnpacked = maxWorkbookUnpacked == null ? DataSize.ofGigabytes(1) : maxWorkbookUnpacked;
        corsOrigins = corsOrigins == null ? List.of() : List.copyOf(corsOrigins);
        tableIdle = tableIdle == null ? Duration.ofMinutes(1) : tableIdle;
        if (tableIdle.toMillis() < 1) {
            throw new ServiceStartException("whichmsp.table-idle is " + tableIdle + ".", "Set a time, for instance whichmsp.table-idle=60s.");
        }
        if (maxBody.compareTo(LEAST_BODY) < 0 || maxBody.compareTo(MOST_BODY) > 0) {
            throw new ServiceStartException("whichmsp.max-body is " + maxBody + ".",
                    "Set it between 1B and 1GB, for instance whichmsp.max-body=4MB.");
        }
        requirePositive("whichmsp.max-workbook", maxWorkbook);
        requirePositive("whichmsp.max-workbook-unpacked", maxWorkbookUnpacked);
    }

    private static void requirePositive(String name, DataSize size) {
        if (size.toBytes() < 1) {
            throw new ServiceStartException(name + " is " + size + ".", "Set it to 1B or more, for instance " + name + "=64MB.");
        }
    }

    /** What is taken of a workbook. */
    WorkbookLimits workbookLimits() {
        return new WorkbookLimits(maxWorkbook.toBytes(), maxWorkbookUnpacked.toBytes());
    }

    /**
     * Reads the settings, and checks that only a service with keys is bound to other than a loopback address.
     *
     * @throws ServiceStartException if it is not so
     */
    static ServiceSettings of(Environment environment) {
        Binder binder = Binder.get(environment);
        ServiceSettings settings = new ServiceSettings(
                binder.bind("whichmsp.keys", Bindable.listOf(String.class)).orElse(null),
                binder.bind("whichmsp.max-body", DataSize.class).orElse(null),
                binder.bind("whichmsp.cors-origins", Bindable.listOf(String.class)).orElse(null),
                binder.bind("whichmsp.table-idle", Duration.class).orElse(null),
                binder.bind("whichmsp.model", String.class).orElse(null),
                binder.bind("whichmsp.max-workbook", DataSize.class).orElse(null),
                binder.bind("whichmsp.max-workbook-unpacked", DataSize.class).orElse(null));
        InetAddress address = binder.bind("server.address", InetAddress.class).orElse(null);
        if (settings.keys.isEmpty() && (address == null || !address.isLoopbackAddress())) {
            throw new ServiceStartException("The service would listen on " + (address == null ? "every address"
                    : address.getHostAddress()) + " and answer whoever calls, because no API key is set.",
                    "Set one or more keys (whichmsp.keys=KEY,KEY or WHICHMSP_KEYS), or listen on 127.0.0.1.");
        }
        return settings;
    }
}
