package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.reporting.ReportSubmitted;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** Opens the case of what was reported, or adds to it, in the report's own transaction. The target's row is locked meanwhile. */
@Dependent
public class CaseOpener {

    private final Cases cases;
    private final ContextPosts context;
    private final CaseTargets targets;
    private final ReportingService reporting;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public CaseOpener(
            Cases cases,
            ContextPosts context,
            CaseTargets targets,
            ReportingService reporting,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.context = context;
        this.targets = targets;
        this.reporting = reporting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the case of what was reported, or adds to it. */
    public void onReport(@Observes ReportSubmitted report) {
        open(targets.snapshot(report.target()), CaseKind.of(report.kind(), report.reason()));
    }

    /**
     * Gives the open case of a target that staff found themselves; opens the case if there is none, and assigns it to the actor unless
     * another moderator has it. Throws NotFound.
     */
    public Case takeUp(long actorId, ReportTarget target) {
        reporting.lockPublished(target);
        Optional<Case> open = cases.lockedOf(target).filter(known -> known.state() != CaseState.DECIDED);
        Case found = open.orElseGet(() -> open(target, CaseKind.SOMETHING_ELSE));
        if (found.takenUp(actorId, open.isEmpty(), clock.instant())) {
            audit.record(actorId, AuditAction.CASE_TAKEN_UP, AuditObject.ofCase(found.id()), "");
        }
        cases.flush();
        return found;
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
