package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.patientforum.reporting.ReportTarget;

/** The target of a case, its group, and the member it is about. */
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

    CaseSubject(TargetSnapshot snapshot) {
        targetKind = snapshot.target().kind();
        targetId = snapshot.target().id();
        groupId = snapshot.groupId();
        aboutId = snapshot.aboutId();
    }

    ReportTarget target() {
        return new ReportTarget(targetKind, targetId);
    }

    Long groupId() {
        return groupId;
    }

    /** The author of the target, or the reported member; null for a message. */
    public Long aboutId() {
        return aboutId;
    }

    /** Whether the case is about this member. */
    public boolean isAbout(long memberId) {
        return aboutId != null && aboutId == memberId;
    }
}
