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

/** The part of /console/member/42 that shows who is behind the pseudonym: once, for a reason, in the answer to this request only. */
@Named("unmasking")
@RequestScoped
public class UnmaskingBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private IdentityDisclosureService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String why;
    private MemberIdentity person;

    /** Shows the member's identity once. Each disclosure needs a reason. */
    public void unmask() {
        if (action.tried(() -> person = service.unmask(signedIn.id(), id, why))) {
            OneTimePage.mark();
        }
    }

    /** Null unless it was asked for with this request. */
    public MemberIdentity getPerson() {
        return person;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
