package org.patientforum.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Where reports come in: counts how many one reader makes, and passes each on to whoever observes. */
@Dependent
class ReportDesk {

    private final Event<PostReported> reported;
    private final Clock clock;

    @Inject
    ReportDesk(Event<PostReported> reported, Clock clock) {
        this.reported = reported;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void requireMayReport(Reporter reporter) {
        // filled when members arrive
    }

    void pass(PostReported event) {
        reported.fire(event);
    }
}
