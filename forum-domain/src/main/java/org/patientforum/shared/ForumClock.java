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
 * The forum's clock: UTC in milliseconds, so that an instant read from either database equals the one written. The demonstration
 * is written through the real services with the clock of the writing thread set back.
 */
public final class ForumClock extends Clock {

    private static final ThreadLocal<Instant> OVERRIDE = new ThreadLocal<>();

    /** Runs the action while this thread's clock stands at the instant. */
    public static void runAt(Instant instant, Runnable action) {
        OVERRIDE.set(instant);
        try {
            action.run();
        } finally {
            OVERRIDE.remove();
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
        Instant override = OVERRIDE.get();
        return (override == null ? Instant.now() : override).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Produces the injected clock. */
    @ApplicationScoped
    static class Producer {
        @Produces
        @Dependent
        Clock clock() {
            return new ForumClock();
        }
    }
}
