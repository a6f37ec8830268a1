package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** Opens the case of a target, or adds to the open one. The transaction must hold the lock of the target. */
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

    /**
     * Returns the open case of a target that staff found without a report. Opens the case if there is none, and assigns
     * it to the actor unless another moderator has it. Throws NotFound.
     */
    public Case takeUp(long actorId, ReportTarget target) {
        reporting.lockPublished(target);
        Optional<Case> open = cases.lockedFor(target).filter(existing -> existing.state() != CaseState.DECIDED);
        Case found = open.orElseGet(() -> open(target, CaseKind.SOMETHING_ELSE));
        if (found.takeUp(actorId, open.isEmpty(), clock.instant())) {
            audit.record(actorId, AuditAction.CASE_TAKEN_UP, AuditObject.ofCase(found.id()), "");
        }
        cases.flush();
        return found;
    }

    /** Opens or reopens the case of a target in its present state. */
    public Case open(ReportTarget target, CaseKind kind) {
        return open(targets.snapshot(target), kind);
    }

    /** Opens the case of the snapshot with the posts before it, or adds to the open case. */
    public Case open(TargetSnapshot snapshot, CaseKind kind) {
        Instant now = clock.instant();
        Optional<Case> existing = cases.lockedFor(snapshot.target());
        if (existing.isPresent() && existing.get().state() != CaseState.DECIDED) {
            existing.get().addReport(snapshot, kind, now);
            return existing.get();
        }
        Case opened = existing.orElseGet(() -> new Case(snapshot, kind, now));
        if (existing.isPresent()) {
            opened.addReport(snapshot, kind, now);
        } else {
            cases.add(opened);
        }
        if (snapshot.target().kind() == ReportTarget.Kind.POST) {
            context.replace(opened.id(), targets.contextBefore(snapshot.target().id()));
        }
        return opened;
    }
}
