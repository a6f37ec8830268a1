package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.reporting.ReportSubmitted;
import org.patientforum.reporting.ReportTarget;

/** Opens the case of what was reported, or adds to it, in the report's own transaction. The target's row is locked meanwhile. */
@Dependent
public class CaseOpener {

    private final Cases cases;
    private final ContextPosts context;
    private final CaseTargets targets;
    private final Clock clock;

    @Inject
    public CaseOpener(Cases cases, ContextPosts context, CaseTargets targets, Clock clock) {
        this.cases = cases;
        this.context = context;
        this.targets = targets;
        this.clock = clock;
    }

    /** Opens the case of what was reported, or adds to it. */
    public void onReport(@Observes ReportSubmitted report) {
        open(targets.snapshot(report.target()), CaseKind.of(report.kind(), report.reason()));
    }

    /** Opens the case of a target as it is now, or opens it again. */
    public Case open(ReportTarget target, CaseKind kind) {
        return open(targets.snapshot(target), kind);
    }

    /** Opens the case of what was seen, with the posts before it, or adds to the case that is open. */
    public Case open(TargetSnapshot seen, CaseKind kind) {
        Instant now = clock.instant();
        Optional<Case> known = cases.lockedOf(seen.target());
        if (known.isPresent() && known.get().state() != CaseState.DECIDED) {
            known.get().reported(seen, kind, now);
            return known.get();
        }
        Case opened = known.orElseGet(() -> new Case(seen, kind, now));
        if (known.isPresent()) {
            opened.reported(seen, kind, now);
        } else {
            cases.add(opened);
        }
        if (seen.target().kind() == ReportTarget.Kind.POST) {
            context.freeze(opened.id(), targets.before(seen.target().id()));
        }
        return opened;
    }
}
