package org.patientforum.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The forum's background jobs with their schedules, in the order of the page of jobs. Stored by name. */
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
    /** Records that this node is alive. */
    NODE_HEARTBEAT(Duration.ofSeconds(30), true),
    /** Starts jobs that administrators requested. */
    JOB_REQUESTS(Duration.ofSeconds(5), true),
    /** Reloads settings that were changed on another node. */
    SETTINGS_REFRESH(Duration.ofSeconds(2), true),
    /** Pushes news to open pages. */
    BELL(Duration.ofSeconds(2), true),
    /** Sends keep-alives to open pages and closes those whose sign-in has ended. */
    BELL_UPKEEP(Duration.ofSeconds(20), true),
    /** Tests whether a database server whose disk was full can write again. */
    STORAGE_PROBE(Duration.ofSeconds(5), true);

    private final Duration interval;
    private final @Nullable LocalTime daily;
    private final boolean perNode;

    Job(Duration interval) {
        this(interval, false);
    }

    Job(Duration interval, boolean perNode) {
        this.interval = interval;
        this.daily = null;
        this.perNode = perNode;
    }

    Job(LocalTime daily) {
        this.interval = Duration.ofDays(1);
        this.daily = daily;
        this.perNode = false;
    }

    /** The interval between two runs. */
    public Duration interval() {
        return interval;
    }

    /** Whether the job runs at a fixed time of day. */
    boolean daily() {
        return daily != null;
    }

    /** Whether the job maintains a single node; administrators see such a job only when it is late. */
    public boolean perNode() {
        return perNode;
    }

    /** Whether the job writes to the database; the others keep running while the disk is full. */
    boolean writes() {
        return !perNode() || this == NODE_HEARTBEAT || this == JOB_REQUESTS;
    }

    /** The approximate time of the next run. */
    public Instant next(@Nullable Instant lastStart, Instant now) {
        if (daily == null) {
            Instant next = lastStart == null ? now : lastStart.plus(interval);
            return next.isBefore(now) ? now : next;
        }
        ZonedDateTime here = now.atZone(ZoneId.systemDefault());
        ZonedDateTime today = here.with(daily);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }

    /** Whether the job runs too often to record each run. */
    boolean frequent() {
        return interval.compareTo(Duration.ofMinutes(1)) < 0;
    }
}
