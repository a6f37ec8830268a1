package org.patientforum.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.patientforum.reporting.ReportTarget;

/**
 * What moderators work on: one per target, for good. The first report opens it and freezes the text, further reports make it
 * more urgent, a moderator takes it and decides. A report after the decision opens it again and freezes the text anew. Each
 * change goes up one version, so that two moderators cannot act on what only one of them has seen.
 */
@Entity(name = "ModerationCase")
@Table(name = "moderation_case")
public class Case {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_case_seq")
    @SequenceGenerator(name = "moderation_case_seq", sequenceName = "moderation_case_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private ReportTarget.Kind targetKind;

    @Column(name = "target_id")
    private long targetId;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "about_id")
    private Long aboutId;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private int priority;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "report_count")
    private int reportCount;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "frozen_title")
    private String frozenTitle;

    @Column(name = "frozen_markdown")
    private String frozenMarkdown;

    @Column(name = "frozen_html")
    private String frozenHtml;

    @Version
    private int version;

    protected Case() {}

    /** Opens the case of a target on its first report. */
    Case(TargetSnapshot target, CaseKind kind, Instant at) {
        this.targetKind = target.target().kind();
        this.targetId = target.target().id();
        open(target, kind, at);
    }

    /** Adds a report. A decided case is opened again. */
    void reported(TargetSnapshot seen, CaseKind reported, Instant at) {
        if (state == CaseState.DECIDED) {
            open(seen, reported, at);
            return;
        }
        reportCount++;
        kind = kind.moreUrgent(reported);
        priority = kind.priority();
        Instant due = reported.due(at);
        if (due.isBefore(dueAt)) {
            dueAt = due;
        }
    }

    private void open(TargetSnapshot seen, CaseKind reported, Instant at) {
        kind = reported;
        priority = reported.priority();
        state = CaseState.OPEN;
        claimedBy = null;
        reportCount = 1;
        openedAt = at;
        dueAt = reported.due(at);
        decidedAt = null;
        groupId = seen.groupId();
        aboutId = seen.aboutId();
        frozenTitle = seen.title();
        frozenMarkdown = seen.markdown();
        frozenHtml = seen.html();
    }

    /** A moderator takes the case. Throws CaseTaken if another has it, CaseDecidedMeanwhile, CaseChangedMeanwhile. */
    void claim(long moderatorId, int seenVersion) {
        requireUntouched(moderatorId, seenVersion);
        state = CaseState.CLAIMED;
        claimedBy = moderatorId;
    }

    /** The moderator who has the case lets it go. Throws CaseTaken if another has it. */
    void release(long moderatorId, int seenVersion) {
        requireUntouched(moderatorId, seenVersion);
        state = CaseState.OPEN;
        claimedBy = null;
    }

    /** The case is decided, by whoever has it or, if nobody has, by whoever is first. */
    void decided(long moderatorId, int seenVersion, Instant at) {
        requireUntouched(moderatorId, seenVersion);
        settled(moderatorId, at);
    }

    /** What the case is about has come to its end, whoever has it: by staff, or without them (null). */
    void settled(Long moderatorId, Instant at) {
        state = CaseState.DECIDED;
        claimedBy = moderatorId;
        decidedAt = at;
    }

    /** A moderator takes a decided case up again, to put a decision right. Throws CaseChangedMeanwhile. */
    void reopen(long moderatorId, int seenVersion, Instant at) {
        if (state != CaseState.DECIDED || version != seenVersion) {
            throw new CaseChangedMeanwhile();
        }
        state = CaseState.CLAIMED;
        claimedBy = moderatorId;
        openedAt = at;
        dueAt = kind.due(at);
        decidedAt = null;
    }

    private void requireUntouched(long moderatorId, int seenVersion) {
        if (state == CaseState.DECIDED) {
            throw new CaseDecidedMeanwhile();
        }
        if (state == CaseState.CLAIMED && claimedBy != moderatorId) {
            throw new CaseTaken();
        }
        if (version != seenVersion) {
            throw new CaseChangedMeanwhile();
        }
    }

    Long id() {
        return id;
    }

    ReportTarget target() {
        return new ReportTarget(targetKind, targetId);
    }

    Long groupId() {
        return groupId;
    }

    Long aboutId() {
        return aboutId;
    }

    CaseKind kind() {
        return kind;
    }

    int priority() {
        return priority;
    }

    CaseState state() {
        return state;
    }

    Long claimedBy() {
        return claimedBy;
    }

    int reportCount() {
        return reportCount;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    String frozenMarkdown() {
        return frozenMarkdown;
    }

    int version() {
        return version;
    }
}
