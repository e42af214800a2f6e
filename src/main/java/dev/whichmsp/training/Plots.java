package dev.whichmsp.training;

import dev.whichmsp.training.Evaluation.Answered;
import dev.whichmsp.training.Evaluation.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The evaluation's two pictures, as SVG: how true the confidence is, and what more coverage costs. */
final class Plots {

    private static final int SIZE = 320;
    private static final int LEFT = 56;
    private static final int TOP = 36;
    private static final double MOST_RISK = 0.2;

    private record Point(double x, double y) {}

    private final StringBuilder svg = new StringBuilder();

    private Plots() {}

    /** Share right against mean confidence, a point a bin; on the diagonal the confidence is true. */
    static String reliability(Evaluation evaluation) {
        Plots plot = new Plots();
        plot.open("Reliability of stated labels", "mean confidence", "share right");
        plot.grid(1, 1, "%.1f");
        plot.path(List.of(new Point(0, 0), new Point(1, 1)), "#999999", "4 4");
        List<Point> points = evaluation.bins().stream().map((Bin b) -> new Point(b.confidence(), b.accuracy())).toList();
        plot.path(points, "#1f5fa8", "none");
        points.forEach(plot::dot);
        return plot.close();
    }

    /** Share of stated labels that are wrong against the share of market texts that got one, the surest first. */
    static String riskCoverage(Evaluation evaluation) {
        Plots plot = new Plots();
        plot.open("Risk against coverage", "share of market texts with a label", "share of labels wrong");
        plot.grid(1, MOST_RISK, "%.2f");
        double markets = evaluation.answers().stream().filter(Answered::belongsToMarket).count();
        List<Point> points = new ArrayList<>();
        int wrong = 0;
        int covered = 0;
        int stated = 0;
        for (Answered a : evaluation.byConfidence()) {
            stated++;
            wrong += a.isRight() ? 0 : 1;
            covered += a.belongsToMarket() ? 1 : 0;
            points.add(new Point(covered / markets, Math.min(1, (double) wrong / stated / MOST_RISK)));
        }
        plot.path(points, "#b3402a", "none");
        return plot.close();
    }

    private void open(String title, String x, String y) {
        int width = LEFT + SIZE + 24;
        int height = TOP + SIZE + 56;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
                width, height, width, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
        add("<text x=\"%d\" y=\"22\" font-size=\"15\" font-weight=\"bold\">%s</text>", LEFT, title);
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", LEFT + SIZE / 2, TOP + SIZE + 42, x);
        add("<text x=\"14\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 14 %d)\">%s</text>", TOP + SIZE / 2,
                TOP + SIZE / 2, y);
    }

    private void grid(double mostX, double mostY, String format) {
        for (int i = 0; i <= 5; i++) {
            double share = i / 5.0;
            add("<path d=\"M%.1f %d V%d M%d %.1f H%d\" stroke=\"#e4e4e4\"/>", x(share), TOP, TOP + SIZE, LEFT, y(share), LEFT + SIZE);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x(share), TOP + SIZE + 18,
                    String.format(Locale.ROOT, "%.1f", share * mostX));
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 6, y(share) + 4,
                    String.format(Locale.ROOT, format, share * mostY));
        }
    }

    private void path(List<Point> points, String colour, String dashes) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x(point.x()), y(point.y())));
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>", path, colour, dashes);
    }

    private void dot(Point point) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1f5fa8\"/>", x(point.x()), y(point.y()));
    }

    private static double x(double share) {
        return LEFT + SIZE * share;
    }

    private static double y(double share) {
        return TOP + SIZE * (1 - share);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private String close() {
        return svg.append("</svg>\n").toString();
    }
}
