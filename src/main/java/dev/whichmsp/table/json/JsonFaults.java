package dev.whichmsp.table.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Says what is wrong with JSON. The parser's own messages name its settings, which nobody can reach from outside. */
public final class JsonFaults {

    private static final Pattern INSIDE = Pattern.compile(" \\(start marker at .*|: maybe a \\(non-standard\\) comment.*|: enable `.*"
            + "|, from `[^`]*`| \\(code \\d+[^)]*\\)");

    private JsonFaults() {}

    /** What is wrong, in a few words and without the place. */
    public static String message(JacksonException e) {
        return INSIDE.matcher(e.getOriginalMessage().lines().findFirst().orElse("")).replaceAll("");
    }
}
