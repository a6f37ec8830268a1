package org.patientforum.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;

/** Where reports come in: counts how many one reader makes, and passes each on to whoever observes. */
@Dependent
class ReportDesk {

    private final RateLimits limits;
    private final Event<ReportSubmitted> reported;
    private final Clock clock;

    @Inject
    ReportDesk(RateLimits limits, Event<ReportSubmitted> reported, Clock clock) {
        this.limits = limits;
        this.reported = reported;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Counts one more report of the member, or, leniently, of all guests at the address. Throws RateLimitExceeded. */
    void count(Reporter reporter) {
        if (reporter.memberId() == null) {
            limits.check(RateLimit.REPORT_FROM_MINUTE, RateLimit.REPORT_FROM, reporter.address());
        } else {
            limits.check(RateLimit.REPORT_MINUTE, RateLimit.REPORT, String.valueOf(reporter.memberId()));
        }
    }

    /** Counts one more look for a report, by everybody at the address. Throws RateLimitExceeded. */
    void countLook(Reporter reader) {
        limits.check(RateLimit.REPORT_LOOKED_FOR, reader.address());
    }

    void pass(ReportSubmitted event) {
        reported.fire(event);
    }
}
