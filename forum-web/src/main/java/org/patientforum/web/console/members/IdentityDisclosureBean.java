package org.patientforum.web.console.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.patientforum.members.administration.IdentityDisclosureService;
import org.patientforum.members.administration.MemberIdentity;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.forms.OneTimePage;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/member/42 that discloses a member's identity: once, with a reason, in the response to this request only. */
@Named("consoleIdentityDisclosure")
@RequestScoped
public class IdentityDisclosureBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private IdentityDisclosureService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String reason;
    private MemberIdentity identity;

    /** Shows the member's identity once. Each disclosure needs a reason. */
    public void disclose() {
        if (action.runAndStay(() -> identity = service.unmask(signedIn.id(), id, reason))) {
            OneTimePage.mark();
        }
    }

    /** Whether the reader may see who a member is. */
    public boolean isAllowed() {
        return service.mayUnmask(signedIn.id());
    }

    /** The identity; null unless this request disclosed it. */
    public MemberIdentity getIdentity() {
        return identity;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
