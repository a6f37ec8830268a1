package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.MailPrivacyService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.identity.SignedIn;

/**
 * How much mails may tell: the choice on /account/mail-settings, and the page /account/mail-privacy that warns before mails tell
 * more than that there is something new.
 */
@Named("mailPrivacy")
@RequestScoped
public class MailPrivacyBean {

    @Inject
    @Param(name = "wish")
    private String requestedName;

    @Inject
    @Param
    private String privacy;

    @Inject
    private MailPrivacyService service;

    @Inject
    private SignedIn signedIn;

    private MailPrivacy chosen;

    /** Makes sure that there is a member, and something to warn of. Throws NotFound. */
    public void open() {
        signedIn.id();
        if (requested() == MailPrivacy.MINIMAL) {
            throw new NotFound("page");
        }
    }

    /** Saves a choice that tells no more than before; warns first of any other. */
    public void choose() {
        MailPrivacy next = choice(privacy);
        if (next.compareTo(getChosen()) <= 0) {
            save(next);
        } else {
            Faces.redirect(Faces.getRequestContextPath() + "/account/mail-privacy?wish=%s", next.name());
        }
    }

    /** Saves what the reader was warned of. */
    public void confirm() {
        save(requested());
    }

    private void save(MailPrivacy next) {
        service.choose(signedIn.id(), next);
        Messages.addFlashGlobalInfo(AccountTexts.text("mail.privacy.saved." + next));
        Faces.redirect(Faces.getRequestContextPath() + "/account/mail-settings");
    }

    private MailPrivacy choice(String name) {
        return service.choices().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElse(MailPrivacy.MINIMAL);
    }

    private MailPrivacy requested() {
        return choice(requestedName);
    }

    /** What the site lets members choose. */
    public List<MailPrivacy> getChoices() {
        return service.choices();
    }

    /** What holds now. */
    public MailPrivacy getChosen() {
        if (chosen == null) {
            chosen = service.of(signedIn.id());
        }
        return chosen;
    }

    public MailPrivacy getRequested() {
        return requested();
    }
}
