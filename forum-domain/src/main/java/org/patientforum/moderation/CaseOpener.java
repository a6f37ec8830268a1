package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.reporting.ReportMade;
import org.patientforum.reporting.ReportTarget;

/** Opens the case of what was reported, or adds to it, in the report's own transaction. The target's row is locked meanwhile. */
@Dependent
class CaseOpener {

    private final Cases cases;
    private final Targets targets;
    private final Clock clock;

    @Inject
    CaseOpener(Cases cases, Targets targets, Clock clock) {
        this.cases = cases;
        this.targets = targets;
        this.clock = clock;
    }

    void onReport(@Observes ReportMade report) {
        add(report.target(), CaseKind.of(report.kind(), report.reason()));
    }

    private void add(ReportTarget target, CaseKind kind) {
        Instant now = clock.instant();
        TargetSnapshot seen = targets.snapshot(target);
        Optional<Case> known = cases.lockedOf(target);
        known.ifPresentOrElse(found -> found.reported(seen, kind, now), () -> cases.add(new Case(seen, kind, now)));
    }
}
