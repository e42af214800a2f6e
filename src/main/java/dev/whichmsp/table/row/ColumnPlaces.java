package dev.whichmsp.table.row;

import dev.whichmsp.VendorText;
import java.util.List;

/** The places of a table's columns, from 0, or -1 for those that it has not; and how many columns it has. */
public record ColumnPlaces(int count, int title, int text, int url, int html) {

    /** What stands at these places; null where there is none. */
    public VendorText read(List<String> cells) {
        return new VendorText(null, at(title, cells), at(text, cells), at(html, cells), at(url, cells));
    }

    private static String at(int place, List<String> cells) {
        return place < 0 || place >= cells.size() ? null : cells.get(place);
    }
}
