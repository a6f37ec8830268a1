package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.moderation.assignment.HandoverService;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/case/2041 in which the reader takes a case over from another moderator. */
@Named("consoleTakeOver")
@RequestScoped
public class TakeOverBean {

    @Inject
    private CaseBean casePage;

    @Inject
    private AppealBean appeal;

    @Inject
    private HandoverService service;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private String reason;

    /** Whether the reader can take over the case: another moderator has claimed it, and it concerns neither the reader nor their decision. */
    public boolean isPossible() {
        boolean own = casePage.getFile().heading().state() == CaseState.APPEALED && appeal.isOwn();
        return casePage.getFile().heading().reassignableBy(signedIn.id()) && !own;
    }

    /** Takes the case over, notifies the previous moderator and keeps the reason as a note. */
    public void takeOver() {
        long id = casePage.getFile().heading().id();
        casePage.act(seen -> service.takeOver(signedIn.id(), id, seen, reason, tokens.submission()), "case.taken.over");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
