package dev.whichmsp.table.json;

import dev.whichmsp.Label;
import dev.whichmsp.table.rollup.Vendor;
import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.AddedColumns;
import dev.whichmsp.table.row.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes vendors as JSON lines, in UTF-8. */
public final class VendorLines implements VendorWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final BufferedOutputStream out;

    /** @param out left open */
    public VendorLines(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public void write(Vendor vendor) throws IOException {
        out.write((object(vendor) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A vendor as one JSON object. */
    public static String object(Vendor vendor) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("domain", vendor.domain().isEmpty() ? null : vendor.domain());
            AnswerFields.write(AddedColumns.FREE.names().subList(0, 4), vendor.answer(), vendor.reason(), json);
            json.writeNumberProperty("texts", vendor.texts());
            json.writeNumberProperty("disagreeing", vendor.disagreeing());
            json.writeObjectPropertyStart("labels");
            for (Label label : Label.values()) {
                json.writeNumberProperty(label.toString(), vendor.labels().getOrDefault(label, 0L));
            }
            json.writeEndObject();
            json.writeStringProperty("model", vendor.answer().isFailed() ? null : vendor.answer().verdict().model());
            json.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        out.flush();
    }
}
