package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.patientforum.reporting.ReportTarget;

/** The reported target of a case: its snapshot, and the kind, urgency and number of reports. */
@MappedSuperclass
public abstract class ReportedTarget {

    @Embedded
    private CaseSubject subject;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Embedded
    private CaseUrgency urgency;

    @Column(name = "report_count")
    private int reportCount;

    @Embedded
    private ContentSnapshot snapshot;

    protected ReportedTarget() {}

    /** Starts over with the first report since the last decision. */
    final void resetTo(TargetSnapshot target, CaseKind reportedKind) {
        subject = new CaseSubject(target);
        snapshot = new ContentSnapshot(target);
        kind = reportedKind;
        urgency = new CaseUrgency(reportedKind);
        reportCount = 1;
    }

    void countReport(CaseKind reportedKind) {
        reportCount++;
        kind = kind.moreUrgent(reportedKind);
        urgency.raiseTo(kind);
    }

    /**
     * Sets the number of reports to 0 for a case that staff opened without a report. Statistics of response times skip
     * it.
     */
    void clearReportCount() {
        reportCount = 0;
    }

    /** Resets an escalated priority to that of the kind. */
    void resetUrgency() {
        urgency = new CaseUrgency(kind);
    }

    public CaseSubject subject() {
        return subject;
    }

    /** The target of the case. */
    public ReportTarget target() {
        return subject.target();
    }

    public CaseKind kind() {
        return kind;
    }

    public CaseUrgency urgency() {
        return urgency;
    }

    public ContentSnapshot snapshot() {
        return snapshot;
    }
}
