package org.patientforum.web.console.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A chart of upright bars in a picture of {@link #WIDE} by {@link #HIGH}, and the same as rows of a table.
 *
 * @param most the amount of the highest bar
 * @param highest the label of the highest bar; empty if nothing happened at all
 */
public record Chart(String name, List<Bar> bars, long most, String highest) {

    static final int WIDE = 600;
    static final int HIGH = 120;

    /** One bar: what it stands for, how much, in words, and where it is drawn. */
    public record Bar(String label, long amount, String said, double x, double y, double width, double height) {}

    /** A chart with a bar for each of the labelled amounts, in their order. */
    static Chart of(String name, Map<String, Long> amounts, Function<Long, String> words) {
        long most = amounts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double step = (double) WIDE / Math.max(1, amounts.size());
        List<Bar> bars = new ArrayList<>();
        String highest = "";
        for (Map.Entry<String, Long> entry : amounts.entrySet()) {
            double height = most == 0 ? 0 : (double) entry.getValue() * HIGH / most;
            if (most > 0 && entry.getValue() == most) {
                highest = entry.getKey();
            }
            bars.add(new Bar(
                    entry.getKey(),
                    entry.getValue(),
                    words.apply(entry.getValue()),
                    bars.size() * step,
                    HIGH - height,
                    step * 0.8,
                    height));
        }
        return new Chart(name, bars, most, highest);
    }

    /** What the first bar stands for. */
    public String first() {
        return bars.getFirst().label();
    }

    /** What the last bar stands for. */
    public String last() {
        return bars.getLast().label();
    }

    /** The highest amount in words. */
    public String mostSaid() {
        return bars.stream()
                .filter(bar -> bar.label().equals(highest))
                .map(Bar::said)
                .findFirst()
                .orElse("0");
    }
}
