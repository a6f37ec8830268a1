package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.sanctions.SanctionLine;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.web.identity.SignedIn;

/**
 * The page /account/messages: warnings and restrictions from staff, each with a button that confirms it was read.
 */
@Named("messages")
@RequestScoped
public class MessagesBean {

    @Inject
    @Param
    private Long read;

    @Inject
    private SanctionService sanctions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private List<SanctionLine> lines;

    /** Loads the messages. Throws SignInNeeded. */
    @PostConstruct
    void load() {
        lines = sanctions.mine(signedIn.id());
    }

    /** Confirms the message whose button was pressed. The buttons are plain submit buttons of one form. */
    public void open() {
        if (Faces.isPostback() && read != null) {
            sanctions.confirmRead(signedIn.id(), read);
            Messages.addFlashGlobalInfo(AccountTexts.text("messages.read"));
            Faces.redirect(Faces.getRequestContextPath() + "/account/messages");
        }
    }

    public List<SanctionLine> getLines() {
        return lines;
    }

    /** Whether the sanction on this line restricts the member now. */
    public boolean inForce(SanctionLine line) {
        return line.activeAt(clock.instant());
    }
}
