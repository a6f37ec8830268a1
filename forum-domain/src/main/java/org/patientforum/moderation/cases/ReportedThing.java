package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.patientforum.reporting.ReportTarget;

/** What a case is about: the thing that was reported, as it was then, of what kind and how urgent the reports are, and how many. */
@MappedSuperclass
public abstract class ReportedThing {

    @Embedded
    private CaseSubject subject;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Embedded
    private CaseUrgency urgency;

    @Column(name = "report_count")
    private int reportCount;

    @Embedded
    private ContentSnapshot frozen;

    protected ReportedThing() {}

    /** The first report since it was last decided, if it ever was. */
    final void firstReport(TargetSnapshot seen, CaseKind reported) {
        subject = new CaseSubject(seen);
        frozen = new ContentSnapshot(seen);
        kind = reported;
        urgency = new CaseUrgency(reported);
        reportCount = 1;
    }

    void furtherReport(CaseKind reported) {
        reportCount++;
        kind = kind.moreUrgent(reported);
        urgency.atLeast(kind);
    }

    /** Staff found it themselves: nobody told us, so nobody waited. */
    void unreported() {
        reportCount = 0;
    }

    /** What made it more urgent than its kind is over. */
    void asUrgentAsItsKind() {
        urgency = new CaseUrgency(kind);
    }

    public CaseSubject subject() {
        return subject;
    }

    /** What the case is about. */
    public ReportTarget target() {
        return subject.target();
    }

    public CaseKind kind() {
        return kind;
    }

    public CaseUrgency urgency() {
        return urgency;
    }

    public ContentSnapshot frozen() {
        return frozen;
    }
}
