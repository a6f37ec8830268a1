package org.patientforum.notifications.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.shared.NotAllowed;

/** Lets members choose how much mails disclose, up to the site's limit. */
@Stateless
public class MailPrivacyService {

    private PrivacyChoices chosen;
    private MailPrivacy.SiteLimit siteLimit;
    private Clock clock;

    protected MailPrivacyService() {}

    @Inject
    public MailPrivacyService(PrivacyChoices chosen, MailPrivacy.SiteLimit siteLimit, Clock clock) {
        this.chosen = chosen;
        this.siteLimit = siteLimit;
        this.clock = clock;
    }

    /** Returns the modes members can choose from, the most private first; one only if there is no choice. */
    @RolesAllowed("member")
    public List<MailPrivacy> choices() {
        return siteLimit.choices();
    }

    /** Returns the member's mode. Needs no query where the site leaves no choice. */
    @PermitAll
    public MailPrivacy of(long memberId) {
        return siteLimit.max() == MailPrivacy.MINIMAL
                ? MailPrivacy.MINIMAL
                : chosen.find(memberId)
                        .map(privacy -> privacy.limitedTo(siteLimit.max()))
                        .orElse(MailPrivacy.MINIMAL);
    }

    /**
     * Stores the member's choice.
     *
     * @throws NotAllowed if it exceeds the site's limit
     */
    @RolesAllowed("member")
    public void choose(long actorId, MailPrivacy privacy) {
        if (!siteLimit.choices().contains(privacy)) {
            throw new NotAllowed("mailPrivacy");
        }
        chosen.save(new PrivacyChoice(actorId, privacy, clock.instant()));
    }
}
