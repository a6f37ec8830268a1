package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.patientforum.reporting.ReportTarget;

/** What a case is about, where that stands, and whom it concerns. */
@Embeddable
public class CaseSubject {

    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private ReportTarget.Kind targetKind;

    @Column(name = "target_id")
    private long targetId;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "about_id")
    private Long aboutId;

    protected CaseSubject() {}

    CaseSubject(TargetSnapshot seen) {
        targetKind = seen.target().kind();
        targetId = seen.target().id();
        groupId = seen.groupId();
        aboutId = seen.aboutId();
    }

    ReportTarget target() {
        return new ReportTarget(targetKind, targetId);
    }

    Long groupId() {
        return groupId;
    }

    /** Who wrote it or is it; null for a message. */
    public Long aboutId() {
        return aboutId;
    }

    /** Whether it is about this member. */
    public boolean about(long memberId) {
        return aboutId != null && aboutId == memberId;
    }
}
