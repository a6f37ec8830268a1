package org.patientforum.web.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and times as people type them, as the date picker writes them, and in ISO 8601. */
public final class TypedDates {

    private static final List<DateTimeFormatter> DAYS = List.of(
            strict("uuuu-M-d"),
            strict("d/M/uuuu"),
            strict("d.M.uuuu"),
            strict("d-M-uuuu"),
            strict("dMMMMuuuu"),
            strict("dMMMuuuu"));

    private static final List<DateTimeFormatter> TIMES = List.of(strict("H:mm"), strict("h:mma"), strict("ha"));

    /** A time at the end of a text, after what separates it from the day. */
    private static final Pattern TIME_AT_END =
            Pattern.compile("[T,\\s](\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]m)?)$", Pattern.CASE_INSENSITIVE);

    private TypedDates() {}

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns the day written as 5/3/2026, 5 March 2026 or 2026-03-05; empty if it is none. */
    public static Optional<LocalDate> day(String written) {
        String text = written == null ? "" : written.replaceAll("\\s", "");
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                continue; // another format may match
            }
        }
        return Optional.empty();
    }

    /** Returns the day and time written as 5/3/2026 14:40, 5 March 2026, 2:40pm or 2026-03-05T14:40; empty if they are none. */
    public static Optional<LocalDateTime> moment(String written) {
        String text = written == null ? "" : written.strip();
        Matcher end = TIME_AT_END.matcher(text);
        if (!end.find()) {
            return Optional.empty();
        }
        String day = text.substring(0, end.start()).strip();
        return day(day.endsWith(",") ? day.substring(0, day.length() - 1) : day)
                .flatMap(found -> time(end.group(1)).map(found::atTime));
    }

    private static Optional<LocalTime> time(String written) {
        String text = written.replaceAll("\\s", "").replace('.', ':');
        for (DateTimeFormatter format : TIMES) {
            try {
                return Optional.of(LocalTime.parse(text, format));
            } catch (DateTimeException e) {
                continue; // another format may match
            }
        }
        return Optional.empty();
    }
}
