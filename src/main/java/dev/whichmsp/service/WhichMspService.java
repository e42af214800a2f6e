package dev.whichmsp.service;

import dev.whichmsp.VendorClassifier;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service. */
public final class WhichMspService {

    private static final Logger LOG = LoggerFactory.getLogger(WhichMspService.class);

    private WhichMspService() {}

    /**
     * Starts the service and returns once it answers; it runs until the context is closed or the process is ended.
     *
     * <p>A failed start is reported on the log, with what to do about it, before the exception is thrown.
     *
     * @param args options such as {@code --server.port=9000} (0 for any free port), {@code --server.address=0.0.0.0},
     *     {@code --whichmsp.keys=KEY,KEY}, {@code --whichmsp.max-body=4MB}, {@code --whichmsp.cors-origins=https://…},
     *     {@code --whichmsp.model=FILE}; they go before environment variables and {@code whichmsp.properties}
     * @throws RuntimeException if it cannot start; what the caller got wrong is a {@link ServiceStartException} among its causes
     */
    public static ConfigurableApplicationContext run(String... args) {
        long start = System.nanoTime();
        SpringApplication application = new SpringApplication(ServiceConfiguration.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("modelLoader",
                new ModelLoader(context.getEnvironment().getProperty("whichmsp.model"))));
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--spring.config.name=whichmsp");
        ConfigurableApplicationContext context = application.run(all.toArray(String[]::new));
        LOG.info("WhichMSP answers at {} with model {}, {} ms after its start", address(context),
                context.getBean(VendorClassifier.class).model().name(), (System.nanoTime() - start) / 1_000_000);
        return context;
    }

    private static String address(ConfigurableApplicationContext context) {
        String host = context.getEnvironment().getProperty("server.address", "localhost");
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + context.getEnvironment().getProperty("local.server.port");
    }
}
