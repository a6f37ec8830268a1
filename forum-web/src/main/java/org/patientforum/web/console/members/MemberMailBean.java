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

/** The part of /console/member/42 about mail: whether the address takes any, and a button to try it again. */
@Named("memberMail")
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
    private transient boolean asked;

    /** Tries the address again with the next mail. */
    public void lift() {
        action.then(() -> suppressions.lift(signedIn.id(), id), "console/member/" + id, "member.mail.lifted");
    }

    /** Null unless the address takes no mail; asked once a request. */
    public Suppressed getSuppressed() {
        if (!asked && id != null) {
            suppressed = suppressions.of(id).orElse(null);
            asked = true;
        }
        return suppressed;
    }
}
