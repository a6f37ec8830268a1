package org.patientforum.notifications.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this node leaves the relay alone after trouble: 1, 2, 5, 10, 15, then 30 minutes at a time. Kept in memory: a fresh
 * start may try at once.
 */
@ApplicationScoped
public class RelayPause {

    private static final int[] MINUTES = {1, 2, 5, 10, 15, 30};

    private final Clock clock;
    private int troubles;
    private Instant until = Instant.EPOCH;
    private String answer = "";

    protected RelayPause() {
        this(Clock.systemUTC());
    }

    @Inject
    public RelayPause(Clock clock) {
        this.clock = clock;
    }

    /** Notes trouble and gives the time to wait from now. */
    synchronized Duration trouble(String forStaff) {
        Duration wait = Duration.ofMinutes(MINUTES[Math.min(troubles, MINUTES.length - 1)]);
        troubles++;
        until = clock.instant().plus(wait);
        answer = forStaff;
        return wait;
    }

    /** Notes that the relay works: true if it did not before. */
    synchronized boolean over() {
        boolean wasInTrouble = troubles > 0;
        troubles = 0;
        until = Instant.EPOCH;
        answer = "";
        return wasInTrouble;
    }

    /** Whether the relay is to be left alone now. A clock that jumped back does not prolong the pause. */
    public synchronized boolean inForce() {
        Instant now = clock.instant();
        return now.isBefore(until) && now.plus(Duration.ofMinutes(30)).compareTo(until) >= 0;
    }

    /** Until when, for the console. */
    public synchronized Instant until() {
        return until;
    }

    /** The relay's last answer while in trouble, else an empty string. */
    public synchronized String answer() {
        return answer;
    }
}
