package org.patientforum.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What the forum does by itself, and when. Each timer reports here. */
public enum Job {
    FAN_OUT(Duration.ofSeconds(5)),
    MAIL_ROUNDS(Duration.ofSeconds(5)),
    DIGESTS(Duration.ofMinutes(1)),
    BOUNCES(Duration.ofMinutes(1)),
    ESCALATION(Duration.ofMinutes(1)),
    COUNTS(Duration.ofMinutes(5)),
    HOUSEKEEPING(Duration.ofHours(1)),
    OLD_DRAFTS(LocalTime.of(3, 23)),
    RETENTION(LocalTime.of(3, 37)),
    AUDIT_CHECK(LocalTime.of(4, 7)),
    RENDERING(Duration.ofMinutes(10));

    private final Duration every;
    private final @Nullable LocalTime daily;

    Job(Duration every) {
        this.every = every;
        this.daily = null;
    }

    Job(LocalTime daily) {
        this.every = Duration.ofDays(1);
        this.daily = daily;
    }

    /** How often it runs. */
    public Duration every() {
        return every;
    }

    /** When it runs next, about. */
    public Instant next(@Nullable Instant lastStart, Instant now) {
        if (daily == null) {
            Instant next = lastStart == null ? now : lastStart.plus(every);
            return next.isBefore(now) ? now : next;
        }
        ZonedDateTime here = now.atZone(ZoneId.systemDefault());
        ZonedDateTime today = here.with(daily);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }

    /** Whether it runs so often that not each run is worth a note. */
    boolean frequent() {
        return every.compareTo(Duration.ofMinutes(1)) < 0;
    }
}
