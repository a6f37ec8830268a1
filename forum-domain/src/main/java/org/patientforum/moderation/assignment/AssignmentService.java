package org.patientforum.moderation.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseNote;
import org.patientforum.moderation.cases.CaseNotes;
import org.patientforum.moderation.cases.Cases;

/** Hands cases over to colleagues: one case, or all cases of a moderator at the end of a turn. */
@Stateless
public class AssignmentService {

    /** The maximum number of cases handed over at once. */
    public static final int BATCH_SIZE = 200;

    private Cases cases;
    private AssignedCaseQueries queries;
    private CaseHolders holders;
    private CaseNotes notes;
    private Handovers handovers;
    private Clock clock;

    protected AssignmentService() {}

    @Inject
    public AssignmentService(
            Cases cases,
            AssignedCaseQueries queries,
            CaseHolders holders,
            CaseNotes notes,
            Handovers handovers,
            Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.holders = holders;
        this.notes = notes;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** The colleagues who can have this case. Throws NotFound. */
    @RolesAllowed("groupModerator")
    public List<Colleague> colleaguesFor(long actorId, long caseId) {
        return holders.colleaguesFor(actorId, cases.read(actorId, caseId));
    }

    /** The colleagues who can have cases of the actor. */
    @RolesAllowed("groupModerator")
    public List<Colleague> colleagues(long actorId) {
        return holders.colleaguesOf(actorId);
    }

    /**
     * Assigns a case that is free or with the actor to a colleague, who is notified. The words, if any, become a note.
     * Throws DecisionRefused without a colleague who can have it, CaseTaken if another moderator has it, and
     * ChangedMeanwhile.
     */
    @RolesAllowed("groupModerator")
    public void assign(long actorId, long caseId, int version, HandoverInput input) {
        Long colleagueId = input.colleagueId();
        Case found = cases.locked(actorId, caseId);
        DecisionRefused.require(colleagueId != null && colleagueId != actorId, "colleagueMissing");
        found.assign(actorId, colleagueId, version, clock.instant());
        DecisionRefused.require(holders.canHave(colleagueId, found), "colleagueUnfit");
        handovers.assigned(caseId, actorId, colleagueId);
        note(actorId, caseId, input);
    }

    /**
     * Hands all cases of the actor over to a colleague, who is notified of each, or gives them back if there is none.
     * Urgent ones that are given back alert staff again. The words, if any, become a note of each case.
     * Cases that the colleague cannot have stay with the actor.
     */
    @RolesAllowed("groupModerator")
    public HandoverResult handOverAll(long actorId, HandoverInput input) {
        Long colleagueId = input.colleagueId();
        DecisionRefused.require(colleagueId == null || colleagueId != actorId, "colleagueMissing");
        List<Long> ids = queries.caseIdsOf(actorId, BATCH_SIZE);
        int done = 0;
        for (long id : ids) {
            Case found = cases.locked(id);
            if (!isWith(actorId, found) || colleagueId != null && !holders.canHave(colleagueId, found)) {
                continue;
            }
            if (colleagueId == null) {
                found.release(actorId, found.version(), clock.instant());
                handovers.released(id, actorId);
            } else {
                found.assign(actorId, colleagueId, found.version(), clock.instant());
                handovers.assigned(id, actorId, colleagueId);
            }
            note(actorId, id, input);
            done++;
        }
        return new HandoverResult(done, ids.size() - done);
    }

    private static boolean isWith(long moderatorId, Case found) {
        return Objects.equals(found.assignment().claimedBy(), moderatorId)
                && found.state().reassignable();
    }

    private void note(long actorId, long caseId, HandoverInput input) {
        String words = input.words();
        if (words != null && !words.isBlank()) {
            String text = DecisionRefused.requireText(words, "handoverWords", CaseNote.MAX_LENGTH);
            String form = CaseNote.submissionKey(input.submission() + caseId, text);
            notes.add(new CaseNote(caseId, actorId, text, form, clock.instant()), form);
        }
    }
}
