package org.patientforum.shared.ratelimits;

import java.time.Duration;
import org.patientforum.shared.ForumException;

/** The action was repeated too often; the message says how many minutes to wait. */
public class RateLimitExceeded extends ForumException {

    private static final int MINUTE = 60;

    private final long minutes;

    /** @param wait time until the action is allowed again */
    public RateLimitExceeded(RateLimit kind, Duration wait) {
        super("tooMany." + kind.name().toLowerCase(java.util.Locale.ROOT), minutes(wait));
        this.minutes = minutes(wait);
    }

    /** Minutes to wait, at least 1. */
    public long minutes() {
        return minutes;
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + MINUTE - 1) / MINUTE);
    }
}
