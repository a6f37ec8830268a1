package org.patientforum.web.console.members;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.notifications.mail.suppression.SuppressionService;
import org.patientforum.notifications.mail.suppression.SuppressionService.Suppressed;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/member/42 about mail: whether the address is suppressed, and a button to lift the suppression. */
@Named("consoleMemberMail")
@ViewScoped
public class MemberMailBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private SuppressionService suppressions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private transient Suppressed suppressed;
    private transient boolean loaded;

    /** Lifts the suppression, so that the next mail is sent again. */
    public void lift() {
        action.runAndRedirect(() -> suppressions.lift(signedIn.id(), id), "console/member/" + id, "member.mail.lifted");
    }

    /** The suppression of the address; null if there is none. Loaded once per request. */
    public Suppressed getSuppressed() {
        if (!loaded && id != null) {
            suppressed = suppressions.of(id).orElse(null);
            loaded = true;
        }
        return suppressed;
    }
}
