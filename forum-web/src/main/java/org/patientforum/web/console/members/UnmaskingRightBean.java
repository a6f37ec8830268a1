package org.patientforum.web.console.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.patientforum.members.administration.IdentityDisclosureService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/member/42 that gives a moderator the right to see who members are, or takes it. */
@Named("consoleUnmaskingRight")
@RequestScoped
public class UnmaskingRightBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private IdentityDisclosureService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    /** Whether the member has the right. */
    public boolean isGiven() {
        return service.mayUnmask(id);
    }

    /** Gives the right. */
    public void give() {
        change(true, "member.unmasking.given");
    }

    /** Takes the right. */
    public void take() {
        change(false, "member.unmasking.taken");
    }

    private void change(boolean allowed, String doneKey) {
        action.runAndRedirect(() -> service.letUnmask(signedIn.id(), id, allowed), "console/member/" + id, doneKey);
    }
}
