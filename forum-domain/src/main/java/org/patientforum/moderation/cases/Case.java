package org.patientforum.moderation.cases;

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

/**
 * What moderators work on. Each target has one case, which is never deleted. The first report opens the case and stores
 * a snapshot of the target; further reports can make it more urgent. A report after the decision reopens it with a new
 * snapshot. The version increases with each change, so that moderators cannot act on a state they have not seen.
 */
@Entity(name = "ModerationCase")
@Table(name = "moderation_case")
public class Case extends ReportedTarget {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_case_seq")
    @SequenceGenerator(name = "moderation_case_seq", sequenceName = "moderation_case_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Embedded
    private CaseAssignment assignment;

    @Embedded
    private CaseTimes times;

    @Version
    private int version;

    protected Case() {}

    /** Opens the case of a target with its first report. */
    Case(TargetSnapshot target, CaseKind kind, Instant now) {
        open(target, kind, now);
    }

    /** Adds a report. Reopens the case if it was decided. */
    void addReport(TargetSnapshot snapshot, CaseKind reportedKind, Instant now) {
        if (state == CaseState.DECIDED) {
            open(snapshot, reportedKind, now);
            return;
        }
        countReport(reportedKind);
        times.dueNoLaterThan(reportedKind.dueAt(now));
        if (state == CaseState.ASKED && assignment.isUnassigned()) {
            unassign(null, now);
        }
    }

    private void open(TargetSnapshot snapshot, CaseKind reportedKind, Instant now) {
        resetTo(snapshot, reportedKind);
        state = CaseState.OPEN;
        assignment = new CaseAssignment(now);
        times = new CaseTimes(now, reportedKind.dueAt(now));
    }

    /** Assigns the case to the moderator, or by them to a colleague. Throws CaseTaken if another moderator has it, ChangedMeanwhile. */
    public void assign(long moderatorId, long colleagueId, int seenVersion, Instant now) {
        requireActionable(moderatorId, seenVersion);
        state = state == CaseState.OPEN ? CaseState.CLAIMED : state;
        assignment.assign(colleagueId, now);
    }

    /** Reassigns the case and returns the previous moderator. Throws ChangedMeanwhile, also if no other moderator had it. */
    public long takeOver(long moderatorId, int seenVersion, Instant now) {
        state.requireAssignedToAnother(assignment.isAssignedToAnother(moderatorId), version == seenVersion);
        long previous = assignment.claimedBy();
        assignment.assign(moderatorId, now);
        return previous;
    }

    /** Takes the case away from its moderator and returns them. */
    public long revoke(Instant now) {
        long previous = assignment.claimedBy();
        unassign(null, now);
        return previous;
    }

    /** A case that waits for an answer keeps waiting while unassigned; an urgent one becomes open, because staff are alerted for open cases only. */
    private void unassign(Long by, Instant now) {
        assignment.unassign(by, now);
        if (state == CaseState.CLAIMED || state == CaseState.ASKED && urgency().isUrgent()) {
            state = CaseState.OPEN;
            times.resume(now);
        }
    }

    /** Assigns the case to a moderator who found its target; returns false if it is not open. A fresh case was opened for this, without a report. */
    public boolean takeUp(long moderatorId, boolean fresh, Instant now) {
        if (fresh) {
            clearReportCount();
        }
        boolean open = state == CaseState.OPEN;
        if (open) {
            state = CaseState.CLAIMED;
            assignment.assign(moderatorId, now);
        }
        return open;
    }

    /** Whether the moderator has the case, can decide it, and is not its subject. */
    public boolean decidableBy(long moderatorId) {
        return state == CaseState.CLAIMED
                && assignment.isAssignedTo(moderatorId)
                && !subject().isAbout(moderatorId);
    }

    /** The moderator gives the case back. Throws what {@link #assign} throws. */
    public void release(long moderatorId, int seenVersion, Instant now) {
        requireActionable(moderatorId, seenVersion);
        unassign(moderatorId, now);
    }

    /** Makes the case urgent and unassigned. Throws what {@link #assign} throws; ChangedMeanwhile also if it waits or is appealed. */
    void escalate(long moderatorId, int seenVersion, Instant now) {
        release(moderatorId, seenVersion, now);
        state.requireOpenOrClaimed();
        urgency().escalate(moderatorId, now);
        times.dueNoLaterThan(now);
    }

    /** Decides the case, or its appeal. Throws what {@link #assign} throws. */
    public void decide(long moderatorId, int seenVersion, Instant now) {
        requireActionable(moderatorId, seenVersion);
        close(moderatorId, now);
    }

    /** Waits for confirmation of a proposal (WAITING) or a reporter's answer (ASKED). Throws what {@link #assign} throws. */
    public void awaitResponse(CaseState waitState, long moderatorId, int seenVersion, Instant now) {
        requireActionable(moderatorId, seenVersion);
        state = waitState;
        assignment.assign(moderatorId, now);
        assignment.restart(now);
    }

    /** Resumes the case after an answer; the moderator who asked has it again. */
    public void receiveAnswer(Instant now) {
        if (state == CaseState.ASKED) {
            state = assignment.isUnassigned() ? CaseState.OPEN : CaseState.CLAIMED;
            assignment.restart(now);
        }
        times.resume(now);
    }

    /** A second person confirms the proposal. Throws ChangedMeanwhile. */
    public void confirmProposal(int seenVersion, Instant now) {
        state.requireProposed(version == seenVersion);
        close(assignment.claimedBy(), now);
    }

    /** Drops the proposal; the moderator who made it has the case again. Throws ChangedMeanwhile. */
    public void dropProposal(int seenVersion, Instant now) {
        state.requireProposed(version == seenVersion);
        state = CaseState.CLAIMED;
        assignment.restart(now);
    }

    /** Closes the case, also if a moderator has it. The moderator is null if the case ended without a decision of staff. */
    public void close(Long moderatorId, Instant now) {
        state = CaseState.DECIDED;
        assignment.recordDecider(moderatorId);
        times.decide(now);
    }

    /** Records an appeal. A case that was reopened meanwhile stays open; its page shows the appeal. */
    public void receiveAppeal(Instant now) {
        if (state == CaseState.DECIDED) {
            state = CaseState.APPEALED;
            assignment = new CaseAssignment(now);
            times = new CaseTimes(now, ResponseDeadline.oneMonthAfter(now));
        }
    }

    /** Reopens a decided case so that a moderator can correct the decision. Throws ChangedMeanwhile. */
    public void reopen(long moderatorId, int seenVersion, Instant now) {
        state.requireDecided(version == seenVersion);
        state = CaseState.CLAIMED;
        assignment = new CaseAssignment(now);
        assignment.assign(moderatorId, now);
        resetUrgency();
        times = new CaseTimes(now, kind().dueAt(now));
    }

    private void requireActionable(long moderatorId, int seenVersion) {
        state.requireActionable(!assignment.isAssignedToAnother(moderatorId), version == seenVersion);
    }

    public Long id() {
        return id;
    }

    public CaseState state() {
        return state;
    }

    public CaseAssignment assignment() {
        return assignment;
    }

    public CaseTimes times() {
        return times;
    }

    public int version() {
        return version;
    }
}
