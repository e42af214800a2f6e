package dev.whichmsp.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Hides what another model would answer otherwise: confidences, scores, signals and the model's name; and shortens what is repeated. */
final class HostileMask {

    private record Rule(Pattern pattern, String replacement) {

        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(.{1,100}?)\\1{999,}", "<$1, many times>"),
            Rule.of("(\\n2,<[^\\n]*)\\1{9,}", "$1<and more such lines>"),
            Rule.of("(?<d>.)(?<label>IT-MSP|BPO|staffing-MSP|unclear)\\k<d>([01]\\.\\d{6})?\\k<d>(?<reason>[a-z-]*)\\k<d>"
                    + "(\"[^\"]*\"|'[^']*'|[^\"'\\n]*?)\\k<d>en-[0-9a-f]{7}", "${d}${label}${d}<confidence>${d}${reason}${d}<signals>${d}<model>"),
            Rule.of("(\"label(_\\d)?\":\"[^\"]+\",\"confidence(_\\d)?\":)(null|[01]\\.\\d+)", "$1<confidence>"),
            Rule.of("\"scores\":\\{[^}]*\\}", "\"scores\":<scores>"),
            Rule.of("\"signals(_\\d)?\":\\[\\{\"term\".*?\\]\\}\\]", "\"signals$1\":<signals>"),
            Rule.of("\"signals(_\\d)?\":\\[\\](?=,\"(truncated\"|model(_\\d)?\":\"))", "\"signals$1\":<signals>"),
            Rule.of("(\"model(_\\d)?\":)\"en-[0-9a-f]{7}\"", "$1<model>"),
            Rule.of("(?m)^([A-Z]+\\d+) NUMBER 0\\.\\d{1,6}\\n", ""),
            Rule.of("(?m)^([A-Z]+\\d+) STRING .* \\((IT-MSP|BPO|staffing-MSP|other|mixed) -?\\d+\\.\\d\\d\\)\\n", ""),
            Rule.of("(?m)^([A-Z]+\\d+) STRING en-[0-9a-f]{7}$", "$1 STRING <model>"));

    private HostileMask() {}

    /** The bytes with the model's part hidden; bytes that are none of a text stay as they are. */
    static byte[] masked(byte[] output) {
        Charset charset = charset(output);
        int whole = charset.equals(StandardCharsets.ISO_8859_1) ? output.length : output.length / 2 * 2;
        String text = new String(output, 0, whole, charset);
        for (Rule rule : RULES) {
            text = rule.pattern().matcher(text).replaceAll(rule.replacement());
        }
        byte[] masked = text.getBytes(charset);
        byte[] all = Arrays.copyOf(masked, masked.length + output.length - whole);
        System.arraycopy(output, whole, all, masked.length, output.length - whole);
        return all;
    }

    private static Charset charset(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (Math.max(zeros[0], zeros[1]) <= bytes.length / 4) {
            return StandardCharsets.ISO_8859_1;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
