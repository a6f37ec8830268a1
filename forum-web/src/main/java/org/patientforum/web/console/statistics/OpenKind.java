package org.patientforum.web.console.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.statistics.DayCount;

/**
 * Open cases of one kind, by how long ago they were opened.
 *
 * @param sum all of them
 * @param share 0 to 100: its bar, beside that of the kind with most
 */
public record OpenKind(CaseKind kind, long day, long week, long month, long older, long sum, long share) {

    private static final int WHOLE = 100;

    /** The most urgent kind first. */
    static List<OpenKind> of(List<DayCount> counts) {
        Map<CaseKind, Map<String, Long>> found = new LinkedHashMap<>();
        for (DayCount count : counts) {
            String[] parts = count.name().split("\\.");
            found.computeIfAbsent(CaseKind.valueOf(parts[1]), kind -> new LinkedHashMap<>())
                    .put(parts[2], count.amount());
        }
        long most = found.values().stream().mapToLong(OpenKind::sum).max().orElse(1);
        List<OpenKind> rows = new ArrayList<>();
        found.forEach((kind, ages) -> rows.add(of(kind, ages, most)));
        rows.sort(Comparator.comparing(OpenKind::kind));
        return rows;
    }

    private static OpenKind of(CaseKind kind, Map<String, Long> ages, long most) {
        long sum = sum(ages);
        return new OpenKind(
                kind,
                ages.getOrDefault("DAY", 0L),
                ages.getOrDefault("WEEK", 0L),
                ages.getOrDefault("MONTH", 0L),
                ages.getOrDefault("OLDER", 0L),
                sum,
                sum * WHOLE / most);
    }

    private static long sum(Map<String, Long> ages) {
        return ages.values().stream().mapToLong(Long::longValue).sum();
    }
}
