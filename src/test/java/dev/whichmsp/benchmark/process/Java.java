package dev.whichmsp.benchmark.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands that run on the JVM that this process runs on. */
final class Java {

    private static final String HOME = System.getProperty("java.home");
    private static final String CLASSES = "target/test-classes";

    /** The libraries of spring-boot-starter-webflux and spring-boot-starter-actuator, and nothing besides. */
    private static final Pattern STARTERS = Pattern.compile("(spring-|reactor-|reactive-|netty-|jackson-|micrometer-(?!registry)|logback-"
            + "|slf4j-|log4j-|jul-|snakeyaml-|jakarta\\.|commons-logging-|jspecify-|HdrHistogram-|LatencyUtils-).*\\.jar");

    private Java() {}

    /** A process to start; launchers find this JVM, with its own settings. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", HOME);
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    /** Runs a class of the benchmarks that needs no library. */
    static List<String> alone(Class<?> main) {
        return command(CLASSES, main);
    }

    /** Runs a class of the benchmarks with all that this process has. */
    static List<String> withAll(Class<?> main, Object... arguments) {
        return command(System.getProperty("java.class.path"), main, arguments);
    }

    /** Runs a class of the benchmarks as a plain Spring Boot service. */
    static List<String> withStarters(Class<?> main, Object... arguments) {
        String jars = Arrays.stream(Path.of("target/lib").toFile().listFiles()).map(File::getPath)
                .filter(jar -> STARTERS.matcher(Path.of(jar).getFileName().toString()).matches()).sorted()
                .collect(Collectors.joining(File.pathSeparator));
        return command(CLASSES + File.pathSeparator + jars, main, arguments);
    }

    private static List<String> command(String classPath, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(HOME + "/bin/java", "-classpath", classPath, main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }
}
