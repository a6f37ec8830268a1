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
 * What moderators work on: one per target, for good. The first report opens it and freezes the text, further reports make it
 * more urgent, a moderator takes it and decides. A report after the decision opens it again and freezes the text anew. Each
 * change goes up one version, so that two moderators cannot act on what only one of them has seen.
 */
@Entity(name = "ModerationCase")
@Table(name = "moderation_case")
public class Case extends ReportedThing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_case_seq")
    @SequenceGenerator(name = "moderation_case_seq", sequenceName = "moderation_case_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Embedded
    private Custody custody;

    @Embedded
    private CaseTimes times;

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
        furtherReport(reported);
        times.dueBy(reported.due(at));
        if (state == CaseState.ASKED && custody.nobody()) {
            free(null, at);
        }
    }

    private void open(TargetSnapshot seen, CaseKind reported, Instant at) {
        firstReport(seen, reported);
        state = CaseState.OPEN;
        custody = new Custody(at);
        times = new CaseTimes(at, reported.due(at));
    }

    /** A moderator takes the case. Throws CaseTaken if another has it, CaseDecidedMeanwhile, CaseChangedMeanwhile. */
    public void claim(long moderatorId, int seenVersion, Instant at) {
        requireUntouched(moderatorId, seenVersion);
        state = state == CaseState.OPEN ? CaseState.CLAIMED : state;
        custody.take(moderatorId, at);
    }

    /** Another moderator has it from now on; gives who had it. Throws CaseDecidedMeanwhile, CaseChangedMeanwhile if nobody else had it. */
    public long takeOver(long moderatorId, int seenVersion, Instant at) {
        state.requireTaken(!custody.nobody() && !custody.with(moderatorId), version == seenVersion);
        long before = custody.claimedBy();
        custody.take(moderatorId, at);
        return before;
    }

    /** Who has it loses it, and is given. */
    public long takenAway(Instant at) {
        long before = custody.claimedBy();
        free(null, at);
        return before;
    }

    /** What waits for an answer goes on doing so without a taker; but nobody would be called, so what is urgent does not. */
    private void free(Long by, Instant at) {
        custody.free(by, at);
        if (state == CaseState.CLAIMED || state == CaseState.ASKED && urgency().urgent()) {
            state = CaseState.OPEN;
            times.resume(at);
        }
    }

    /** Staff come upon the target themselves, and have its case if nobody has it; false if somebody has, or it waits. */
    public boolean takenUp(long moderatorId, boolean fresh, Instant at) {
        if (fresh) {
            unreported();
        }
        boolean free = state == CaseState.OPEN;
        if (free) {
            state = CaseState.CLAIMED;
            custody.take(moderatorId, at);
        }
        return free;
    }

    /** Whether the moderator has the case, can decide it and is not who it is about. */
    public boolean free(long moderatorId) {
        return state == CaseState.CLAIMED
                && custody.with(moderatorId)
                && !subject().about(moderatorId);
    }

    /** The moderator who has the case lets it go. Throws what {@link #claim} throws. */
    public void release(long moderatorId, int seenVersion, Instant at) {
        requireUntouched(moderatorId, seenVersion);
        free(moderatorId, at);
    }

    /** Others are to take it, at once. Throws what {@link #claim} throws, and CaseChangedMeanwhile if it waits or is appealed. */
    void escalate(long moderatorId, int seenVersion, Instant at) {
        release(moderatorId, seenVersion, at);
        state.requireWorkedOn();
        urgency().escalate(moderatorId, at);
        times.dueBy(at);
    }

    /** Decides the case, or its appeal. Throws what {@link #claim} throws. */
    public void decided(long moderatorId, int seenVersion, Instant at) {
        requireUntouched(moderatorId, seenVersion);
        settled(moderatorId, at);
    }

    /** A moderator proposes what needs a second person (WAITING), or asks who reported (ASKED). Throws what {@link #claim} throws. */
    public void waits(CaseState forWhat, long moderatorId, int seenVersion, Instant at) {
        requireUntouched(moderatorId, seenVersion);
        state = forWhat;
        custody.take(moderatorId, at);
        custody.goOn(at);
    }

    /** The question was answered: who asked it has the case again. */
    public void answered(Instant at) {
        if (state == CaseState.ASKED) {
            state = custody.nobody() ? CaseState.OPEN : CaseState.CLAIMED;
            custody.goOn(at);
        }
        times.resume(at);
    }

    /** The second person confirms what was proposed. Throws CaseChangedMeanwhile. */
    public void confirmed(int seenVersion, Instant at) {
        state.requireWaiting(version == seenVersion);
        settled(custody.claimedBy(), at);
    }

    /** What was proposed is dropped; who proposed it has the case again. Throws CaseChangedMeanwhile. */
    public void dropped(int seenVersion, Instant at) {
        state.requireWaiting(version == seenVersion);
        state = CaseState.CLAIMED;
        custody.goOn(at);
    }

    /** What the case is about has come to its end, whoever has it: by staff, or without them (null). */
    public void settled(Long moderatorId, Instant at) {
        state = CaseState.DECIDED;
        custody.settle(moderatorId);
        times.end(at);
    }

    /** The author appeals. A case that was opened again meanwhile stays open, and shows the appeal. */
    public void appealed(Instant at) {
        if (state == CaseState.DECIDED) {
            state = CaseState.APPEALED;
            custody = new Custody(at);
            times = new CaseTimes(at, ResponseDeadline.oneMonthAfter(at));
        }
    }

    /** A moderator takes a decided case up again, to put a decision right. Throws CaseChangedMeanwhile. */
    public void reopen(long moderatorId, int seenVersion, Instant at) {
        state.requireDecided(version == seenVersion);
        state = CaseState.CLAIMED;
        custody = new Custody(at);
        custody.take(moderatorId, at);
        asUrgentAsItsKind();
        times = new CaseTimes(at, kind().due(at));
    }

    private void requireUntouched(long moderatorId, int seenVersion) {
        state.requireToDo(custody.nobody() || custody.with(moderatorId), version == seenVersion);
    }

    public Long id() {
        return id;
    }

    public CaseState state() {
        return state;
    }

    public Custody custody() {
        return custody;
    }

    public CaseTimes times() {
        return times;
    }

    public int version() {
        return version;
    }
}
