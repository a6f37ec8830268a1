package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The buttons with which staff begin to decide about something that nobody reported. */
@Named("takeUp")
@RequestScoped
public class OpenCaseBean {

    @Inject
    private ProactiveModerationService initiative;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    /** Goes to the case of a post. */
    public void post(long id) {
        take(ReportTarget.ofPost(id));
    }

    /** Goes to the case of a member. */
    public void member(long id) {
        take(ReportTarget.ofMember(id));
    }

    private void take(ReportTarget target) {
        action.tried(() -> Faces.redirect("console/case/" + initiative.takeUp(signedIn.id(), target)));
    }
}
