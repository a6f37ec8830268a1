package org.patientforum.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** What staff write for each other on a case. */
@Stateless
public class CaseNoteService {

    private Cases cases;
    private CaseFolder folder;
    private ModerationRecord record;
    private Clock clock;

    protected CaseNoteService() {}

    @Inject
    public CaseNoteService(Cases cases, CaseFolder folder, ModerationRecord record, Clock clock) {
        this.cases = cases;
        this.folder = folder;
        this.record = record;
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
        if (folder.add(new CaseNote(caseId, actorId, words, form, clock.instant()), form)) {
            record.noted(actorId, caseId);
        }
    }
}
