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

/** Weekly hours, one interval per line: {@code Mon-Fri 9:00-17:00}. */
public record WeekHours(List<Interval> intervals) {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
    private static final int DAY_PREFIX_LENGTH = 3;
    private static final Pattern LINE = Pattern.compile(
            "(\\p{Alpha}{3,9})(?:\\s*-\\s*(\\p{Alpha}{3,9}))?\\s+(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

    /**
     * The same hours on several days, in minutes since midnight: {@code from} inclusive, {@code until} exclusive; 1,440 is the
     * end of the day.
     */
    public record Interval(Set<DayOfWeek> days, int from, int until) {

        /** Whether the interval contains this minute of the day. */
        public boolean contains(DayOfWeek day, int minute) {
            return days.contains(day) && from <= minute && minute < until;
        }
    }

    /** Parses the lines; blank lines are ignored. Throws SettingRefused for the first invalid line. */
    public static WeekHours of(String lines) {
        return new WeekHours(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(WeekHours::interval)
                .toList());
    }

    private static Interval interval(String line) {
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
        return new Interval(days, from, until);
    }

    private static DayOfWeek day(String word, String line) {
        String given = word.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (given.length() >= DAY_PREFIX_LENGTH && day.name().startsWith(given)) {
                return day;
            }
        }
        throw new SettingRefused("hours", line);
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        return minute >= MINUTES_PER_HOUR ? MINUTES_PER_DAY + 1 : Integer.parseInt(hours) * MINUTES_PER_HOUR + minute;
    }

    /** Whether there are no hours. */
    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** Whether one of the intervals contains this time. */
    public boolean contains(LocalDateTime time) {
        int minute = time.getHour() * MINUTES_PER_HOUR + time.getMinute();
        return intervals.stream().anyMatch(interval -> interval.contains(time.getDayOfWeek(), minute));
    }

    /** The first start of an interval on a day, at or after a minute of it. */
    public Optional<LocalTime> nextStart(DayOfWeek day, int minute) {
        List<Integer> starts = new ArrayList<>();
        for (Interval interval : intervals) {
            if (interval.days().contains(day) && interval.from() >= minute) {
                starts.add(interval.from());
            }
        }
        return starts.stream().min(Integer::compare).map(from -> LocalTime.ofSecondOfDay(from * 60L));
    }
}
