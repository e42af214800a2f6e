package dev.whichmsp.service;

import dev.whichmsp.table.TableFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;

/** The media types of tables. */
final class TableTypes {

    private static final Map<String, TableFormat> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("text/csv", TableFormat.CSV);
        FORMATS.put("text/tab-separated-values", TableFormat.TSV);
        FORMATS.put("application/x-ndjson", TableFormat.JSON_LINES);
        FORMATS.put("application/jsonl", TableFormat.JSON_LINES);
        FORMATS.put("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", TableFormat.XLSX);
    }

    private TableTypes() {}

    /** The format of that media type, null if it is none of a table. */
    static TableFormat format(MediaType type) {
        return FORMATS.get(type.getType() + "/" + type.getSubtype());
    }

    static String listed() {
        return String.join(", ", FORMATS.keySet());
    }
}
