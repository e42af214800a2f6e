package dev.whichmsp.table.cells;

import dev.whichmsp.table.rollup.Vendor;
import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes vendors as CSV or TSV, in the way in which the table was written. */
final class VendorCells implements VendorWriter {

    private final BufferedOutputStream out;
    private final CellTable table;
    private final String lineEnd;

    /** Writes the header, and what stands before it. */
    VendorCells(OutputStream out, CellReader reader) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.table = reader.table();
        this.lineEnd = reader.lineEnd();
        this.out.write(reader.before());
        if (table != null) {
            write(Vendor.COLUMNS);
        }
    }

    @Override
    public void write(Vendor vendor) throws IOException {
        List<String> cells = new ArrayList<>(vendor.cells());
        cells.set(0, writable(vendor.domain()));
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        CellDialect dialect = table.dialect();
        String line = cells.stream().map(dialect::quoted).collect(Collectors.joining(String.valueOf(dialect.delimiter())));
        out.write(dialect.encoding().encode(line + lineEnd));
    }

    /** A domain in a script that the encoding lacks comes out in ASCII, as it stands in the registry. */
    private String writable(String domain) {
        return table.dialect().encoding().charset().newEncoder().canEncode(domain) ? domain : IDN.toASCII(domain);
    }

    @Override
    public void finish(Summary summary) throws IOException {
        out.flush();
    }
}
