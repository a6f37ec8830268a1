package org.patientforum.moderation.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;

/** What staff write for each other on a case. */
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
     * Adds a note, whoever has the case and whatever its state; it does not change the case. Sent twice, it is one note. Throws
     * DecisionRefused without words.
     */
    @RolesAllowed("groupModerator")
    public void write(long actorId, long caseId, String words, String submission) {
        String form = CaseNote.form(submission, words);
        cases.locked(actorId, caseId);
        if (notes.add(new CaseNote(caseId, actorId, words, form, clock.instant()), form)) {
            audit.record(actorId, AuditAction.CASE_NOTED, AuditObject.ofCase(caseId), "");
        }
    }
}
