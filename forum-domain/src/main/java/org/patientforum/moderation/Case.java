package org.patientforum.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
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

    @Embedded
    private CaseSubject subject;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Embedded
    private CaseUrgency urgency;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "report_count")
    private int reportCount;

    @Embedded
    private CaseTimes times;

    @Embedded
    private Frozen frozen;

    @Version
    private int version;

    protected Case() {}

    /** Opens the case of a target on its first report. */
    Case(TargetSnapshot target, CaseKind kind, Instant at) {
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
        urgency.atLeast(kind);
        times.dueBy(reported.due(at));
    }

    private void open(TargetSnapshot seen, CaseKind reported, Instant at) {
        kind = reported;
        urgency = new CaseUrgency(reported);
        state = CaseState.OPEN;
        claimedBy = null;
        reportCount = 1;
        times = new CaseTimes(at, reported.due(at));
        subject = new CaseSubject(seen);
        frozen = new Frozen(seen);
    }

    /** A moderator takes the case. Throws CaseTaken if another has it, CaseDecidedMeanwhile, CaseChangedMeanwhile. */
    void claim(long moderatorId, int seenVersion) {
        requireUntouched(moderatorId, seenVersion);
        state = state == CaseState.OPEN ? CaseState.CLAIMED : state;
        claimedBy = moderatorId;
    }

    /** Staff come upon the target themselves, and have its case if nobody has it; false if somebody has, or it waits. */
    boolean takenUp(long moderatorId, boolean fresh) {
        reportCount = fresh ? 0 : reportCount; // nobody told us, so nobody waited
        boolean free = state == CaseState.OPEN;
        if (free) {
            state = CaseState.CLAIMED;
            claimedBy = moderatorId;
        }
        return free;
    }

    /** Whether the moderator has the case, can decide it and is not who it is about. */
    boolean free(long moderatorId) {
        return state == CaseState.CLAIMED && Objects.equals(claimedBy, moderatorId) && !subject.about(moderatorId);
    }

    /** The moderator who has the case lets it go. Throws what {@link #claim} throws. */
    void release(long moderatorId, int seenVersion) {
        requireUntouched(moderatorId, seenVersion);
        state = state == CaseState.CLAIMED ? CaseState.OPEN : state;
        claimedBy = null;
    }

    /** Others are to take it, at once. Throws what {@link #claim} throws, and CaseChangedMeanwhile if it waits or is appealed. */
    void escalate(long moderatorId, int seenVersion, Instant at) {
        release(moderatorId, seenVersion);
        state.requireWorkedOn();
        urgency.escalate(moderatorId, at);
        times.dueBy(at);
    }

    /** Decides the case, or its appeal. Throws what {@link #claim} throws. */
    void decided(long moderatorId, int seenVersion, Instant at) {
        requireUntouched(moderatorId, seenVersion);
        settled(moderatorId, at);
    }

    /** A moderator proposes what needs a second person (WAITING), or asks who reported (ASKED). Throws what {@link #claim} throws. */
    void waits(CaseState forWhat, long moderatorId, int seenVersion) {
        requireUntouched(moderatorId, seenVersion);
        state = forWhat;
        claimedBy = moderatorId;
    }

    /** The question was answered: who asked it has the case again. */
    void answered(Instant at) {
        state = state != CaseState.ASKED ? state : claimedBy == null ? CaseState.OPEN : CaseState.CLAIMED;
        times.resume(at);
    }

    /** The second person confirms what was proposed. Throws CaseChangedMeanwhile. */
    void confirmed(int seenVersion, Instant at) {
        state.requireWaiting(version == seenVersion);
        settled(claimedBy, at);
    }

    /** What was proposed is dropped; who proposed it has the case again. Throws CaseChangedMeanwhile. */
    void dropped(int seenVersion) {
        state.requireWaiting(version == seenVersion);
        state = CaseState.CLAIMED;
    }

    /** What the case is about has come to its end, whoever has it: by staff, or without them (null). */
    void settled(Long moderatorId, Instant at) {
        state = CaseState.DECIDED;
        claimedBy = moderatorId;
        times.end(at);
    }

    /** The author appeals. A case that was opened again meanwhile stays open, and shows the appeal. */
    void appealed(Instant at) {
        if (state == CaseState.DECIDED) {
            state = CaseState.APPEALED;
            claimedBy = null;
            times = new CaseTimes(at, DueTime.oneMonthAfter(at));
        }
    }

    /** A moderator takes a decided case up again, to put a decision right. Throws CaseChangedMeanwhile. */
    void reopen(long moderatorId, int seenVersion, Instant at) {
        state.requireDecided(version == seenVersion);
        state = CaseState.CLAIMED;
        claimedBy = moderatorId;
        urgency = new CaseUrgency(kind);
        times = new CaseTimes(at, kind.due(at));
    }

    private void requireUntouched(long moderatorId, int seenVersion) {
        state.requireToDo(claimedBy == null || claimedBy == moderatorId, version == seenVersion);
    }

    Long id() {
        return id;
    }

    CaseSubject subject() {
        return subject;
    }

    ReportTarget target() {
        return subject.target();
    }

    CaseKind kind() {
        return kind;
    }

    CaseState state() {
        return state;
    }

    Long claimedBy() {
        return claimedBy;
    }

    CaseTimes times() {
        return times;
    }

    int version() {
        return version;
    }

    Frozen frozen() {
        return frozen;
    }
}
