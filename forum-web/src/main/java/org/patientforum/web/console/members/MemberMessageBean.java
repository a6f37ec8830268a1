package org.patientforum.web.console.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/member/42 in which staff write to the member, outside any case. */
@Named("consoleMemberMessage")
@RequestScoped
public class MemberMessageBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private SanctionService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String message;

    /** Sends the message. */
    public void send() {
        action.runAndRedirect(
                () -> service.write(signedIn.id(), id, message), "console/member/" + id, "member.message.sent");
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
