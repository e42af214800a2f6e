package dev.whichmsp.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the files of the Swagger UI library are. */
final class SwaggerUi {

    private static final String ABOUT = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    /** Their folder on the class path; it is named after the library's version. */
    static String location() {
        Properties about = new Properties();
        try (InputStream in = SwaggerUi.class.getResourceAsStream(ABOUT)) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "classpath:/META-INF/resources/webjars/swagger-ui/" + about.getProperty("version") + "/";
    }
}
