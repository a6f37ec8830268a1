package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The period in which an author may appeal against a decision (Regulation (EU) 2022/2065, article 20(1): at least six
 * months).
 */
@Dependent
public class AppealPeriod {

    private final Duration length;

    /** @param days length of the period in days, from the option {@code forum.appeal-days} */
    @Inject
    public AppealPeriod(@ConfigProperty(name = "forum.appeal-days", defaultValue = "183") int days) {
        length = Duration.ofDays(days);
    }

    /** When the appeal period ends for a decision made at this instant. */
    public Instant endFor(Instant decidedAt) {
        return decidedAt.plus(length);
    }

    /** Decisions made before the returned instant can no longer be appealed. */
    public Instant expiryCutoff(Instant now) {
        return now.minus(length);
    }
}
