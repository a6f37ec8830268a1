package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.moderation.cases.CaseNoteService;
import org.patientforum.moderation.cases.EscalationService;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 where staff write for each other. */
@Named("noteDesk")
@RequestScoped
public class NoteBean {

    @Inject
    private CaseBean desk;

    @Inject
    private CaseNoteService notes;

    @Inject
    private EscalationService escalation;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private String words;

    /** Writes the note, whatever happened to the case meanwhile. */
    public void write() {
        long id = desk.getFile().heading().id();
        desk.act(seen -> notes.addNote(signedIn.id(), id, words, tokens.submission()), "case.noted");
    }

    /** Makes the case urgent and free, and has others called; the note tells them why. */
    public void callOthers() {
        long id = desk.getFile().heading().id();
        desk.act(seen -> escalation.escalate(signedIn.id(), id, seen, words, tokens.submission()), "case.escalated");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
