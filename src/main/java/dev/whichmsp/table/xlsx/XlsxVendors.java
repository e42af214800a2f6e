package dev.whichmsp.table.xlsx;

import dev.whichmsp.table.rollup.Vendor;
import dev.whichmsp.table.rollup.VendorWriter;
import dev.whichmsp.table.row.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes vendors as the sheet on which their texts stood. */
final class XlsxVendors implements VendorWriter {

    private static final List<String> NUMBERS = List.of("texts", "disagreeing");

    private final OutputStream out;
    private final XlsxTarget target;
    private int place = 1;

    XlsxVendors(OutputStream out, XlsxTarget target) {
        this.out = out;
        this.target = target;
        target.writeHeader(0, Vendor.COLUMNS);
    }

    @Override
    public void write(Vendor vendor) throws IOException {
        List<String> cells = vendor.cells();
        target.writeAnswer(place, 0, cells, Vendor.COLUMNS.indexOf("label"), vendor.answer());
        for (String name : NUMBERS) {
            int column = Vendor.COLUMNS.indexOf(name);
            target.sheet().value(place, column, Long.valueOf(cells.get(column)));
        }
        place++;
        target.rowDone();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        target.finish(summary, out);
    }
}
