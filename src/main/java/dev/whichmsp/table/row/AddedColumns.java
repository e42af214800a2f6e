package dev.whichmsp.table.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of what is added to every row; one that is taken already, in any case, gets a number behind it. */
public record AddedColumns(List<String> names) {

    /** The names when none is taken. */
    public static final AddedColumns FREE = new AddedColumns(List.of("label", "confidence", "reason", "signals", "model"));

    /** The names beside those that the row has. */
    public static AddedColumns beside(Collection<String> taken) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(taken);
        if (FREE.names.stream().noneMatch(all::contains)) {
            return FREE;
        }
        List<String> names = new ArrayList<>();
        for (String name : FREE.names) {
            String free = name;
            for (int i = 2; !all.add(free); i++) {
                free = name + "_" + i;
            }
            names.add(free);
        }
        return new AddedColumns(names);
    }
}
