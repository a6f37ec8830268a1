package org.patientforum.moderation.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;

/** Adds notes of staff to cases. */
@Stateless
public class CaseNoteService {

    private Cases cases;
    private CaseNotes notes;
    private AuditTrail audit;
    private Clock clock;

    protected CaseNoteService() {}

    @Inject
    public CaseNoteService(Cases cases, CaseNotes notes, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a note in any state of the case, also if another moderator has it; the case does not change. Repeated submissions
     * add one note. Throws DecisionRefused without text.
     */
    @RolesAllowed("groupModerator")
    public void addNote(long actorId, long caseId, String words, String submission) {
        String form = CaseNote.submissionKey(submission, words);
        cases.locked(actorId, caseId);
        if (notes.add(new CaseNote(caseId, actorId, words, form, clock.instant()), form)) {
            audit.record(actorId, AuditAction.CASE_NOTED, AuditObject.ofCase(caseId), "");
        }
    }
}
