package dev.whichmsp.training;

import java.util.Set;

/**
 * A labelled text.
 *
 * @param id unique among all examples
 * @param label {@code IT-MSP}, {@code BPO}, {@code staffing-MSP}, {@code other} or {@code mixed}
 * @param kind {@code snippet} or {@code page}
 * @param title never null, may be empty
 * @param text never null
 * @param slice what sort of text it is, never null, may be empty
 * @param accept further labels that are fair answers, mostly empty
 * @param origin the name of its file without the number: what one hand wrote stays together in cross-validation
 */
public record Example(String id, String label, String kind, String title, String text, String slice, Set<String> accept,
        String origin) {

    /** The label of texts about several markets at once. */
    public static final String MIXED = "mixed";

    /** The label of texts that belong to none of the markets. */
    public static final String OTHER = "other";
}
