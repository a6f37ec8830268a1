package org.patientforum.web.console.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.statistics.DayCount;

/**
 * The number of open cases of one kind by age.
 *
 * @param sum the number of all open cases of this kind
 * @param share the length of the bar as a percentage of the longest bar, 0 to 100
 */
public record OpenKind(CaseKind kind, long day, long week, long month, long older, long sum, long share) {

    private static final int PERCENT = 100;

    /** Returns one row per kind, most urgent first. */
    static List<OpenKind> of(List<DayCount> counts) {
        Map<CaseKind, Map<String, Long>> agesByKind = new LinkedHashMap<>();
        for (DayCount count : counts) {
            String[] parts = count.name().split("\\.");
            agesByKind
                    .computeIfAbsent(CaseKind.valueOf(parts[1]), kind -> new LinkedHashMap<>())
                    .put(parts[2], count.amount());
        }
        long max = agesByKind.values().stream().mapToLong(OpenKind::sum).max().orElse(1);
        List<OpenKind> rows = new ArrayList<>();
        agesByKind.forEach((kind, ages) -> rows.add(of(kind, ages, max)));
        rows.sort(Comparator.comparing(OpenKind::kind));
        return rows;
    }

    private static OpenKind of(CaseKind kind, Map<String, Long> ages, long max) {
        long sum = sum(ages);
        return new OpenKind(
                kind,
                ages.getOrDefault("DAY", 0L),
                ages.getOrDefault("WEEK", 0L),
                ages.getOrDefault("MONTH", 0L),
                ages.getOrDefault("OLDER", 0L),
                sum,
                sum * PERCENT / max);
    }

    private static long sum(Map<String, Long> ages) {
        return ages.values().stream().mapToLong(Long::longValue).sum();
    }
}
