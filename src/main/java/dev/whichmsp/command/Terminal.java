package dev.whichmsp.command;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Properties;

/**
 * What results are written to.
 *
 * @param present whether it is a terminal and no file or pipe
 * @param width in columns, at least {@value #LEAST_WIDTH}
 * @param colour whether colours are welcome
 */
record Terminal(boolean present, int width, boolean colour) {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 30;

    /** Set by the launcher, which can ask the terminal itself: its columns, or 0 if output is no terminal. */
    static final String COLUMNS_PROPERTY = "whichmsp.columns";

    Terminal {
        width = Math.max(width, LEAST_WIDTH);
    }

    /** A file or a pipe. */
    static Terminal none() {
        return new Terminal(false, USUAL_WIDTH, false);
    }

    /** The terminal that the launcher, the environment and the JVM tell of. */
    static Terminal detect(Map<String, String> environment, Properties properties) {
        String told = properties.getProperty(COLUMNS_PROPERTY);
        boolean present = told == null ? hasConsole() : number(told) > 0;
        int width = number(environment.get("COLUMNS"));
        if (width == 0) {
            width = present && number(told) > 0 ? number(told) : USUAL_WIDTH;
        }
        boolean colour = present && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(present, width, colour);
    }

    /** The same without colours. */
    Terminal withoutColour() {
        return new Terminal(present, width, false);
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** From Java 22 there is a console even where there is no terminal, and a method that Java 17 lacks tells. */
    private static boolean hasConsole() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
