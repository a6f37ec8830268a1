package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.moderation.cases.CaseNoteService;
import org.patientforum.moderation.cases.EscalationService;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 in which staff write internal notes. */
@Named("consoleNote")
@RequestScoped
public class NoteBean {

    @Inject
    private CaseBean casePage;

    @Inject
    private CaseNoteService notes;

    @Inject
    private EscalationService escalation;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private String text;

    /** Adds the note, even if the case has changed in the meantime. */
    public void write() {
        long id = casePage.getFile().heading().id();
        casePage.act(seen -> notes.addNote(signedIn.id(), id, text, tokens.submission()), "case.noted");
    }

    /** Escalates the case: makes it urgent, releases it and alerts other moderators; the note tells them why. */
    public void escalate() {
        long id = casePage.getFile().heading().id();
        casePage.act(seen -> escalation.escalate(signedIn.id(), id, seen, text, tokens.submission()), "case.escalated");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
