package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.audit.AuditObject;
import org.patientforum.web.words.Dates;
import org.patientforum.web.words.TextPattern;

/** Formats times and durations for the console: "in 3 hours", "2 days late", "38 min". */
@Named("consoleWords")
@RequestScoped
public class ConsoleWords {

    private static final int HOURS_PER_DAY = 24;

    @Inject
    private Clock clock;

    @Inject
    private Dates dates;

    /** Returns the message with this key in the console's bundle, formatted with the values. */
    public static String text(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.console", Faces.getLocale());
        return TextPattern.format(bundle, key, values);
    }

    /** Returns the due time relative to now: "now", "in 3 hours", "2 days late". */
    public String due(Instant dueAt) {
        Duration left = Duration.between(clock.instant(), dueAt);
        if (left.isNegative()) {
            Duration late = left.negated();
            return late.toHours() == 0 ? text("due.now") : text("due.late", duration(late));
        }
        return text("due.in", duration(left));
    }

    /** Returns whether the instant is not in the future. */
    public boolean past(Instant instant) {
        return !instant.isAfter(clock.instant());
    }

    /** Returns the time that has passed since the instant: "5 hours". */
    public String since(Instant instant) {
        return duration(Duration.between(instant, clock.instant()));
    }

    /** Returns the duration in one unit: "38 min", "5 hours", "3 days"; a dash for null. */
    public String duration(Duration duration) {
        if (duration == null) {
            return text("lasting.none");
        }
        if (duration.toHours() < 1) {
            return text("lasting.minutes", duration.toMinutes());
        }
        return duration.toHours() < 2 * HOURS_PER_DAY
                ? text("lasting.hours", duration.toHours())
                : text("lasting.days", duration.toDays());
    }

    /** Returns the path of the page that shows the object of an audit row. */
    public String address(AuditObject.Kind kind, long id) {
        switch (kind) {
            case MAIL_QUEUE:
                return "/console/outgoing-mail";
            case SETTING:
                return "/console/settings-history";
            case TERMS:
                return "/console/terms";
            case TEMPLATE:
                return "/console/templates?id=" + id;
            case TABLE:
                return "/console/audit?action=TABLE_EXPORTED";
            case ANNOUNCEMENT:
                return "/console/announcements?id=" + id;
            case JOB:
                return "/console/jobs";
            default:
                break;
        }
        if (kind == AuditObject.Kind.ADVICE_LINK) {
            return "/console/advice?id=" + id;
        }
        return switch (kind) {
                    case DISCUSSION -> "/discussions/";
                    case POST -> "/posts/";
                    default ->
                        "/console/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/";
                }
                + id;
    }

    /** Returns the day that many days from today, where the reader is. */
    public LocalDate inDays(int days) {
        return clock.instant().atZone(dates.zone()).toLocalDate().plusDays(days);
    }

    /** Returns date and time: "5 March 2026, 2:40pm". */
    public String moment(Instant instant) {
        return dates.moment(instant);
    }
}
