package org.patientforum.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Days that are unlike others, each on a line of its own with a word on why: {@code 2026-12-25 Christmas Day}. */
public record DaysOff(Map<LocalDate, String> days) {

    private static final int LENGTH_OF_DATE = 10;

    /** Reads the lines; empty ones do not count. Throws SettingRefused if one cannot be read. */
    public static DaysOff of(String lines) {
        Map<LocalDate, String> days = new TreeMap<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String date = line.length() < LENGTH_OF_DATE ? line : line.substring(0, LENGTH_OF_DATE);
            try {
                days.put(LocalDate.parse(date), line.substring(date.length()).strip());
            } catch (DateTimeException e) {
                throw new SettingRefused("days", line);
            }
        });
        return new DaysOff(days);
    }

    /** Whether this is one of them. */
    public boolean has(LocalDate day) {
        return days.containsKey(day);
    }
}
