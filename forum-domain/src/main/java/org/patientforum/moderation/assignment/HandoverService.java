package org.patientforum.moderation.assignment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseNote;
import org.patientforum.moderation.cases.CaseNotes;
import org.patientforum.moderation.cases.Cases;

/** Takes over cases from moderators who do not decide them. */
@Stateless
public class HandoverService {

    private Cases cases;
    private CaseNotes notes;
    private CaseHolders holders;
    private Handovers handovers;
    private Clock clock;

    protected HandoverService() {}

    @Inject
    public HandoverService(Cases cases, CaseHolders holders, CaseNotes notes, Handovers handovers, Clock clock) {
        this.cases = cases;
        this.holders = holders;
        this.notes = notes;
        this.handovers = handovers;
        this.clock = clock;
    }

    /**
     * Takes over a case from its moderator, who is notified, and stores the reason as a note. Repeated submissions take
     * it over once. Throws DecisionRefused without a reason, NotAllowed if the actor is its subject or took part in the
     * appealed decision, and ChangedMeanwhile, also if no other moderator has the case or it
     * waits for a second person.
     */
    @RolesAllowed("groupModerator")
    public void takeOver(long actorId, long caseId, int version, String words, String submission) {
        String reason = DecisionRefused.requireText(words, "takeOver", CaseNote.MAX_LENGTH);
        String submissionKey = CaseNote.submissionKey(submission, reason);
        Case found = cases.locked(actorId, caseId);
        holders.requireMayDecide(actorId, found);
        if (notes.add(new CaseNote(caseId, actorId, reason, submissionKey, clock.instant()), submissionKey)) {
            long previous = found.takeOver(actorId, version, clock.instant());
            handovers.add(caseId, previous, actorId, HandoverReason.TAKEN_OVER);
        }
    }

    /** Returns the notice for the moderator who lost the case or who received it. For notifications only, never for a page. Throws NotFound. */
    @PermitAll
    public HandoverNotice notice(long handoverId) {
        return handovers.notice(handoverId);
    }
}
