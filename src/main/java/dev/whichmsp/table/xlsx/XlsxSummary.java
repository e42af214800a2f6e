package dev.whichmsp.table.xlsx;

import dev.whichmsp.Label;
import dev.whichmsp.table.row.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheet that counts labels. */
final class XlsxSummary {

    private final String name;
    private final Summary summary;

    XlsxSummary(XlsxBook source, Summary summary) {
        this.name = freeName(source);
        this.summary = summary;
    }

    private static String freeName(XlsxBook source) {
        Set<String> taken = source.sheets().stream().map(Sheet::getName)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        String name = "WhichMSP";
        for (int i = 2; taken.contains(name); i++) {
            name = "WhichMSP " + i;
        }
        return name;
    }

    void write(Workbook workbook) throws IOException {
        Worksheet target = workbook.newWorksheet(name);
        target.width(0, 20);
        target.pageOrientation("landscape");
        int row = 0;
        for (XlsxChart.Bar bar : bars()) {
            target.style(row, 0).fillColor(bar.colour()).set();
            row = line(target, row, bar.name(), bar.count());
        }
        row = line(target, row, "rows read", summary.rows());
        if (!Double.isNaN(summary.meanConfidence())) {
            line(target, row, "mean confidence", Math.rint(summary.meanConfidence() * 1e6) / 1e6);
        }
        target.finish();
    }

    private static int line(Worksheet target, int row, String name, Number value) {
        target.value(row, 0, name);
        target.value(row, 1, value);
        return row + 1;
    }

    private List<XlsxChart.Bar> bars() {
        List<XlsxChart.Bar> bars = new ArrayList<>();
        for (Label label : Label.values()) {
            bars.add(new XlsxChart.Bar(label.toString(), summary.counts().get(label), XlsxTarget.COLOURS.get(label)));
        }
        bars.add(new XlsxChart.Bar("failed", summary.failed(), XlsxTarget.FAILED));
        return bars;
    }

    /** The counts as a chart beside them. */
    XlsxChart chart() {
        return new XlsxChart(name, bars());
    }
}
