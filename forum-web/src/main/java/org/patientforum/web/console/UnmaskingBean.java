package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.patientforum.members.BehindPseudonym;
import org.patientforum.members.UnmaskingService;
import org.patientforum.web.security.ShownOnce;
import org.patientforum.web.security.SignedIn;

/** The part of /console/member/42 that shows who is behind the pseudonym: once, for a reason, in the answer to this request only. */
@Named("unmasking")
@RequestScoped
public class UnmaskingBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private UnmaskingService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private String why;
    private BehindPseudonym person;

    /** Shows the member's identity once. Each disclosure needs a reason. */
    public void unmask() {
        if (action.tried(() -> person = service.unmask(signedIn.id(), id, why))) {
            ShownOnce.mark();
        }
    }

    /** Null unless it was asked for with this request. */
    public BehindPseudonym getPerson() {
        return person;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
