package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.mail.MailKind;
import org.patientforum.notifications.mail.MailStopService;
import org.patientforum.web.security.SignedIn;

/** On the page /account/mail-settings: which kinds of mail the member gets, and which they have stopped. */
@Named("mailKinds")
@RequestScoped
public class MailKindsBean {

    @Inject
    private MailStopService stops;

    @Inject
    private SignedIn signedIn;

    private List<MailKind> wanted;

    /** Saves which boxes are ticked. */
    public void save() {
        String[] ticked = Faces.getRequestParameterValues("kind");
        stops.want(
                signedIn.id(),
                Stream.of(ticked == null ? new String[0] : ticked)
                        .flatMap(name -> MailKind.choices().stream()
                                .filter(kind -> kind.name().equals(name)))
                        .toList());
        Messages.addFlashGlobalInfo(AccountWords.text("mail.saved"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/mail-settings");
    }

    /** The kinds to choose from. */
    public List<MailKind> getChoices() {
        return MailKind.choices();
    }

    /** Whether the member gets mail of this kind. */
    public boolean wants(MailKind kind) {
        if (wanted == null) {
            wanted = stops.wanted(signedIn.id());
        }
        return wanted.contains(kind);
    }
}
