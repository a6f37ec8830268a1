package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.InitiativeService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.web.security.SignedIn;

/** The buttons with which staff begin to decide about something that nobody reported. */
@Named("takeUp")
@RequestScoped
public class TakeUpBean {

    @Inject
    private InitiativeService initiative;

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
