package org.patientforum.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.patientforum.web.identity.SignedIn;

/** Formats instants in the reader's language and time zone: "5 March 2026, 2:40pm", and in lists "Today, 2:40pm". */
@Named
@RequestScoped
public class Dates {

    private static final long MINUTES_AN_HOUR = 60;
    private static final long MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

    private SignedIn reader;
    private Clock clock;

    protected Dates() {}

    @Inject
    public Dates(SignedIn reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Formats as "5 March 2026". */
    public String day(Instant instant) {
        return instant == null ? "" : format("date.day", local(instant));
    }

    /** Formats the last whole day before an instant as "5 March 2026". */
    public String lastDay(Instant end) {
        return day(end.minusMillis(1));
    }

    /** Formats a day as "5 March 2026", in any time zone. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.day"), locale())
                .format(day);
    }

    /** Formats as "March 2026". */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.month"), locale())
                .format(day);
    }

    /** Formats as "5 March 2026, 2:40pm". */
    public String moment(Instant instant) {
        return instant == null ? "" : day(instant) + bundle().getString("date.between") + time(instant);
    }

    /** Formats as "Today, 2:40pm", "Yesterday, 8pm" or "5 March 2026". */
    public String lately(Instant instant) {
        LocalDate day = local(instant).toLocalDate();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        if (day.equals(today)) {
            return bundle().getString("date.today") + bundle().getString("date.between") + time(instant);
        }
        if (day.equals(today.minusDays(1))) {
            return bundle().getString("date.yesterday") + bundle().getString("date.between") + time(instant);
        }
        return day(instant);
    }

    /** Formats a duration in the largest unit that expresses it exactly: "30 minutes", "12 hours" or "3 days". */
    public String lasts(Duration time) {
        long minutes = time.toMinutes();
        boolean days = minutes % MINUTES_A_DAY == 0;
        boolean hours = minutes % MINUTES_AN_HOUR == 0;
        String unit = days ? "days" : hours ? "hours" : "minutes";
        long many = days ? time.toDays() : hours ? time.toHours() : Math.max(1, minutes);
        return TextPattern.format(bundle(), "lasts." + unit, many);
    }

    /** Formats as "2:40pm", or "2pm" on the hour. */
    public String time(Instant instant) {
        ZonedDateTime local = local(instant);
        String text = format(local.getMinute() == 0 ? "date.hour" : "date.time", local);
        return text.toLowerCase(locale());
    }

    private String format(String pattern, ZonedDateTime local) {
        return DateTimeFormatter.ofPattern(bundle().getString(pattern), locale())
                .format(local);
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(zone());
    }

    /** The current time. */
    public Instant now() {
        return clock.instant();
    }

    /** The reader's time zone. */
    public ZoneId zone() {
        return reader.zone();
    }

    private Locale locale() {
        return Locale.forLanguageTag(reader.language());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("texts.common", locale());
    }
}
