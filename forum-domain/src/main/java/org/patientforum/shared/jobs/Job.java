package org.patientforum.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What the forum does by itself, and when: the one place where these times stand. In the order of the page of jobs. */
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
    RENDERING(Duration.ofMinutes(10)),
    DELETED_TEXTS(LocalTime.of(3, 41)),
    /** Says that this node is there. */
    NODE_HEARTBEAT(Duration.ofSeconds(30)),
    /** Looks for jobs that administrators want to run at once. */
    JOB_REQUESTS(Duration.ofSeconds(5)),
    /** Looks whether a setting was changed on another node. */
    SETTINGS_REFRESH(Duration.ofSeconds(2)),
    /** Tells open pages what is new. */
    BELL(Duration.ofSeconds(2)),
    /** Keeps the lines of open pages open, and ends those of sign-ins that have ended. */
    BELL_UPKEEP(Duration.ofSeconds(20)),
    /** Tries whether a database server whose disk was full can write again. */
    STORAGE_PROBE(Duration.ofSeconds(5));

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

    /** Whether it runs at a time of the day. */
    boolean daily() {
        return daily != null;
    }

    /** Whether it is upkeep of each single node, which concerns administrators only when it stands still. */
    public boolean ofEachNode() {
        return ordinal() >= NODE_HEARTBEAT.ordinal();
    }

    /** Whether it writes to the database; the others go on while the disk is full. */
    boolean writes() {
        return !ofEachNode() || this == NODE_HEARTBEAT || this == JOB_REQUESTS;
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
