package org.patientforum.web.console.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.patientforum.statistics.Figure;

/**
 * A column chart in a picture of {@link #WIDTH} by {@link #HEIGHT} units, also shown as a table.
 *
 * @param max the amount of the maxLabel bar
 * @param maxLabel the label of the maxLabel bar; empty if all amounts are 0
 */
public record Chart(Figure figure, List<Bar> bars, long max, String maxLabel) {

    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    /** A bar: its label, amount, amount as text, and place in the picture. */
    public record Bar(String label, long amount, String text, double x, double y, double width, double height) {}

    /** Returns a chart with one bar per amount, in iteration order. */
    static Chart of(Figure figure, Map<String, Long> amounts, Function<Long, String> format) {
        long max = amounts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double step = (double) WIDTH / Math.max(1, amounts.size());
        List<Bar> bars = new ArrayList<>();
        String maxLabel = "";
        for (Map.Entry<String, Long> entry : amounts.entrySet()) {
            double height = max == 0 ? 0 : (double) entry.getValue() * HEIGHT / max;
            if (max > 0 && entry.getValue() == max) {
                maxLabel = entry.getKey();
            }
            bars.add(new Bar(
                    entry.getKey(),
                    entry.getValue(),
                    format.apply(entry.getValue()),
                    bars.size() * step,
                    HEIGHT - height,
                    step * 0.8,
                    height));
        }
        return new Chart(figure, bars, max, maxLabel);
    }

    /** Returns the label of the first bar. */
    public String first() {
        return bars.getFirst().label();
    }

    /** Returns the label of the last bar. */
    public String last() {
        return bars.getLast().label();
    }

    /** Returns the highest amount as text. */
    public String maxText() {
        return bars.stream()
                .filter(bar -> bar.label().equals(maxLabel))
                .map(Bar::text)
                .findFirst()
                .orElse("0");
    }

    /** Returns the sum of all bars; only if the figure is summable. */
    public long total() {
        return bars.stream().mapToLong(Bar::amount).sum();
    }
}
