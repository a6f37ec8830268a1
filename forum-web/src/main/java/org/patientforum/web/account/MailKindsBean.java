package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailOptOutService;
import org.patientforum.web.identity.SignedIn;

/** The form on /account/mail-settings in which members choose the kinds of mail they receive. */
@Named("mailKinds")
@RequestScoped
public class MailKindsBean {

    @Inject
    private MailOptOutService optOuts;

    @Inject
    private SignedIn signedIn;

    private List<MailKind> wanted;

    /** Saves the ticked kinds as wanted and opts out of the others. */
    public void save() {
        optOuts.chooseKinds(signedIn.id(), ticked(MailKind.choices()));
        if (signedIn.isGroupModerator()) {
            optOuts.chooseStaffKinds(signedIn.id(), ticked(MailKind.staffChoices()));
        }
        Messages.addFlashGlobalInfo(AccountTexts.text("mail.saved"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/mail-settings");
    }

    private static List<MailKind> ticked(List<MailKind> among) {
        String[] ticked = Faces.getRequestParameterValues("kind");
        List<String> names = ticked == null ? List.of() : List.of(ticked);
        return among.stream().filter(kind -> names.contains(kind.name())).toList();
    }

    /** The kinds the member can choose from; group moderators also see those for staff. */
    public List<MailKind> getChoices() {
        Stream<MailKind> forStaff = signedIn.isGroupModerator() ? MailKind.staffChoices().stream() : Stream.empty();
        return Stream.concat(MailKind.choices().stream(), forStaff).toList();
    }

    /** Whether the member receives this kind of mail. */
    public boolean wants(MailKind kind) {
        if (wanted == null) {
            wanted = new ArrayList<>(optOuts.kinds(signedIn.id()));
            wanted.addAll(optOuts.staffKinds(signedIn.id()));
        }
        return wanted.contains(kind);
    }
}
