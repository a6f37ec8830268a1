package org.patientforum.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.shared.NotAllowed;

/** Takes cases over from moderators who have them but do not decide them. */
@Stateless
public class TakeOverService {

    private Cases cases;
    private Decisions decisions;
    private CaseNotes notes;
    private Appeals appeals;
    private Handovers handovers;
    private Clock clock;

    protected TakeOverService() {}

    @Inject
    public TakeOverService(
            Cases cases, Decisions decisions, CaseNotes notes, Appeals appeals, Handovers handovers, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.notes = notes;
        this.appeals = appeals;
        this.handovers = handovers;
        this.clock = clock;
    }

    /**
     * Takes a case from the moderator who has it, who is told; the words say why, and are kept as a note. Sent twice, it is done once.
     * Throws DecisionRefused without words, NotAllowed for whom it is about and for who had a hand in the decision that is appealed
     * against, CaseDecidedMeanwhile, and CaseChangedMeanwhile also for a case that nobody else has, or that waits for a second person.
     */
    @RolesAllowed("groupModerator")
    public void takeOver(long actorId, long caseId, int version, String words, String submission) {
        String why = DecisionRefused.unlessWords(words, "takeOver", CaseNote.LONGEST);
        String form = CaseNote.form(submission, why);
        Case found = cases.locked(actorId, caseId);
        requireMayDecide(actorId, found);
        if (notes.add(new CaseNote(caseId, actorId, why, form, clock.instant()), form)) {
            long before = found.takeOver(actorId, version, clock.instant());
            handovers.add(caseId, before, actorId, HandoverReason.TAKEN_OVER);
        }
    }

    private void requireMayDecide(long actorId, Case found) {
        if (found.subject().about(actorId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
        if (found.state() == CaseState.APPEALED) {
            appeals.open(found.id())
                    .map(appeal -> decisions.decision(appeal.decisionId()))
                    .ifPresent(decision -> decision.requireOther(actorId, "decideOwnAppeal"));
        }
    }

    /** Whom to tell that a case was taken from them. For telling them, never for a page. Throws NotFound. */
    @PermitAll
    public HandoverToTell handoverToTell(long handoverId) {
        return handovers.toTell(handoverId);
    }
}
