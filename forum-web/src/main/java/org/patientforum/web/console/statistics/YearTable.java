package org.patientforum.web.console.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table of the yearly numbers.
 *
 * @param name the first part of its rows' names: REPORT, FOUND, DECISION, APPEAL or SANCTION; FORUM for all other rows
 */
public record YearTable(String name, List<Row> rows) {

    private static final String FORUM = "FORUM";

    /** Rows that are shown even if their amount is 0. */
    private static final List<String> ALWAYS = List.of(
            "REPORT.UNKIND",
            "REPORT.UNSAFE_ADVICE",
            "REPORT.PRIVATE_INFORMATION",
            "REPORT.ADVERTISING",
            "REPORT.WORRIED_ABOUT_SOMEONE",
            "REPORT.SOMETHING_ELSE",
            "REPORT.DELETION_REQUEST",
            "REPORT.COMPLAINT",
            "FOUND.HELD_POST",
            "FOUND.WATCHED_WORD",
            "DECISION.LEAVE.NONE",
            "DECISION.HIDE.RULES",
            "DECISION.HIDE.LAW",
            "DECISION.DELETE.RULES",
            "DECISION.DELETE.LAW",
            "APPEAL.MADE",
            "APPEAL.STANDS",
            "APPEAL.OVERTURNED",
            "SANCTION.WARNING",
            "SANCTION.READ_ONLY",
            "SANCTION.SUSPENSION",
            "POSTS",
            "NEWCOMERS",
            "MAILS");

    /**
     * The number of events of one kind.
     *
     * @param what the second part of the name
     * @param because the third part of the name; empty if it has none
     */
    public record Row(String what, String because, long amount) {}

    static List<YearTable> of(Map<String, Long> amounts) {
        List<String> known = Stream.concat(
                        ALWAYS.stream(),
                        new TreeSet<>(amounts.keySet())
                                .stream().filter(name -> name.contains(".") && !name.startsWith("MEDIAN.")))
                .distinct()
                .toList();
        return Stream.of("REPORT", "FOUND", "DECISION", "APPEAL", "SANCTION", FORUM)
                .map(table -> new YearTable(
                        table,
                        known.stream()
                                .filter(name -> table.equals(tableOf(name)))
                                .map(name -> row(name, amounts.getOrDefault(name, 0L)))
                                .toList()))
                .toList();
    }

    private static String tableOf(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : FORUM;
    }

    private static Row row(String name, long amount) {
        String[] parts = name.split("\\.");
        String what = parts.length > 1 ? parts[1] : parts[0];
        String because = parts.length > 2 && !parts[2].equals("NONE") ? parts[2] : "";
        return new Row(what, because, amount);
    }
}
