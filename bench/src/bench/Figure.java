package bench;

import java.util.Arrays;
import java.util.Locale;

/** A measured figure: the median of its runs. */
record Figure(String scenario, String name, double value, String unit, int runs) {

    /** Returns the median of the runs. */
    static Figure median(String scenario, String name, String unit, double... runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return new Figure(scenario, name, sorted[sorted.length / 2], unit, runs.length);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"scenario\":\"%s\",\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"runs\":%d}",
                scenario,
                name,
                number(),
                unit,
                runs);
    }

    String row() {
        return String.format(Locale.ROOT, "%-16s %-22s %12s %-6s %3d", scenario, name, number(), unit, runs);
    }

    private String number() {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
