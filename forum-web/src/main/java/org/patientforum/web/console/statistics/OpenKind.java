package org.patientforum.web.console.statistics;

import java.util.List;
import org.patientforum.moderation.casefile.OpenCases;

/**
 * A bar for the open cases of one kind.
 *
 * @param share the length of the bar as a percentage of the longest bar, 0 to 100
 */
public record OpenKind(OpenCases cases, long share) {

    private static final int PERCENT = 100;

    /** Returns one bar per kind, most urgent first. */
    static List<OpenKind> of(List<OpenCases> kinds) {
        long max = kinds.stream().mapToLong(OpenCases::sum).max().orElse(1);
        return kinds.stream()
                .map(cases -> new OpenKind(cases, cases.sum() * PERCENT / max))
                .toList();
    }
}
