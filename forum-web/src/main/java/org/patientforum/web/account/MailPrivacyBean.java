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
 * How much a mail reveals: the choice on /account/mail-settings, and the page /account/mail-privacy, which warns
 * members before mails reveal more than that there is news.
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

    /** Requires a member and a choice that needs a warning. Throws SignInNeeded or NotFound. */
    public void open() {
        signedIn.id();
        if (requested() == MailPrivacy.MINIMAL) {
            throw new NotFound("page");
        }
    }

    /** Saves a choice that reveals no more than the current one; redirects to the warning for any other. */
    public void choose() {
        MailPrivacy next = choice(privacy);
        if (next.compareTo(getChosen()) <= 0) {
            save(next);
        } else {
            Faces.redirect(Faces.getRequestContextPath() + "/account/mail-privacy?wish=%s", next.name());
        }
    }

    /** Saves the choice that the member was warned about. */
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

    /** The choices that the site's settings allow. */
    public List<MailPrivacy> getChoices() {
        return service.choices();
    }

    /** The member's current choice. */
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
