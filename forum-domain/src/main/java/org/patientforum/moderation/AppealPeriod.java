package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an author may appeal against a decision (Regulation (EU) 2022/2065, article 20(1)). */
@Dependent
public class AppealPeriod {

    private final Duration length;

    /** @param days six months unless the administrator chose otherwise */
    @Inject
    public AppealPeriod(@ConfigProperty(name = "forum.appeal-days", defaultValue = "183") int days) {
        length = Duration.ofDays(days);
    }

    /** When the period of a decision ends that comes into force at the given moment. */
    public Instant endFor(Instant decidedAt) {
        return decidedAt.plus(length);
    }

    /** The moment before which a decision must have been made so that nobody can appeal against it any more. */
    public Instant expiredBefore(Instant now) {
        return now.minus(length);
    }
}
