package org.patientforum.settings;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of a week as somebody writes them, each stretch on a line of its own: {@code Mon-Fri 9:00-17:00}. */
public record WeekHours(List<Stretch> stretches) {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
    private static final int LETTERS_OF_DAY = 3;
    private static final Pattern LINE = Pattern.compile(
            "(\\p{Alpha}{3,9})(?:\\s*-\\s*(\\p{Alpha}{3,9}))?\\s+(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

    /** The same hours on some days, in minutes since midnight; 1,440 is the end of the day. */
    public record Stretch(Set<DayOfWeek> days, int from, int until) {

        /** Whether it holds on this day at this minute. */
        public boolean holds(DayOfWeek day, int minute) {
            return days.contains(day) && from <= minute && minute < until;
        }
    }

    /** Reads the lines; empty ones do not count. Throws SettingRefused if one cannot be read. */
    public static WeekHours of(String lines) {
        return new WeekHours(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(WeekHours::stretch)
                .toList());
    }

    private static Stretch stretch(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new SettingRefused("hours", line);
        }
        DayOfWeek first = day(parts.group(1), line);
        DayOfWeek last = parts.group(2) == null ? first : day(parts.group(2), line);
        int from = minute(parts.group(3), parts.group(4));
        int until = minute(parts.group(5), parts.group(6));
        if (from >= until || until > MINUTES_PER_DAY) {
            throw new SettingRefused("hours", line);
        }
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return new Stretch(days, from, until);
    }

    private static DayOfWeek day(String word, String line) {
        String given = word.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (given.length() >= LETTERS_OF_DAY && day.name().startsWith(given)) {
                return day;
            }
        }
        throw new SettingRefused("hours", line);
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        return minute >= MINUTES_PER_HOUR ? MINUTES_PER_DAY + 1 : Integer.parseInt(hours) * MINUTES_PER_HOUR + minute;
    }

    /** Whether there are none. */
    public boolean none() {
        return stretches.isEmpty();
    }

    /** Whether one of them holds then. */
    public boolean hold(LocalDateTime then) {
        int minute = then.getHour() * MINUTES_PER_HOUR + then.getMinute();
        return stretches.stream().anyMatch(stretch -> stretch.holds(then.getDayOfWeek(), minute));
    }

    /** When the first one begins on a day, after or at a minute of it. */
    public Optional<LocalTime> begin(DayOfWeek day, int minute) {
        List<Integer> begins = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.days().contains(day) && stretch.from() >= minute) {
                begins.add(stretch.from());
            }
        }
        return begins.stream().min(Integer::compare).map(from -> LocalTime.ofSecondOfDay(from * 60L));
    }
}
