package org.patientforum.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Exceptional days, one per line with a reason: {@code 2026-12-25 Christmas Day}. */
public record DaysOff(Map<LocalDate, String> days) {

    private static final int DATE_LENGTH = 10;

    /** Parses the lines; blank lines are ignored. Throws SettingRefused for the first invalid line. */
    public static DaysOff of(String lines) {
        Map<LocalDate, String> days = new TreeMap<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String date = line.length() < DATE_LENGTH ? line : line.substring(0, DATE_LENGTH);
            try {
                days.put(LocalDate.parse(date), line.substring(date.length()).strip());
            } catch (DateTimeException e) {
                throw new SettingRefused("days", line);
            }
        });
        return new DaysOff(days);
    }

    /** Whether the day is listed. */
    public boolean contains(LocalDate day) {
        return days.containsKey(day);
    }
}
