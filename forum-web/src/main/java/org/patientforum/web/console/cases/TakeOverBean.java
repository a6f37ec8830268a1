package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.moderation.assignment.TakeOverService;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 where a case is taken over from the moderator who has it. */
@Named("takeOver")
@RequestScoped
public class TakeOverBean {

    @Inject
    private CaseBean desk;

    @Inject
    private AppealBean appeal;

    @Inject
    private TakeOverService service;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private String words;

    /** Whether the reader can take the case over: another has it to work on, and it is not about the reader or their own decision. */
    public boolean isPossible() {
        boolean own = desk.getFile().heading().state() == CaseState.APPEALED && appeal.isOwn();
        return desk.getFile().heading().reassignableBy(signedIn.id()) && !own;
    }

    /** Takes it over; who has it is told, and the words are kept as a note. */
    public void takeOver() {
        long id = desk.getFile().heading().id();
        desk.act(seen -> service.takeOver(signedIn.id(), id, seen, words, tokens.submission()), "case.taken.over");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
