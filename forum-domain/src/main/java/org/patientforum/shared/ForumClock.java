package org.patientforum.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The forum's clock: UTC, to the millisecond, so that an instant read back from either database equals the one written.
 * Demonstration content is written through the real services with the clock set back for the writing thread.
 */
public final class ForumClock extends Clock {

    private static final ThreadLocal<Instant> SET_BACK = new ThreadLocal<>();

    /** Runs the action while this thread's clock stands at the instant. */
    public static void runAt(Instant instant, Runnable action) {
        SET_BACK.set(instant);
        try {
            action.run();
        } finally {
            SET_BACK.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tickMillis(zone);
    }

    @Override
    public Instant instant() {
        Instant setBack = SET_BACK.get();
        return (setBack == null ? Instant.now() : setBack).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Gives the clock to whoever injects one. */
    @ApplicationScoped
    static class Producer {
        @Produces
        @Dependent
        Clock clock() {
            return new ForumClock();
        }
    }
}
