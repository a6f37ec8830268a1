package org.patientforum.notifications.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.shared.NotAllowed;

/** How much mails may tell: the site allows the most, the member chooses. */
@Stateless
public class MailPrivacyService {

    private PrivacyChoices chosen;
    private MailPrivacy.Allowed allowed;
    private Clock clock;

    protected MailPrivacyService() {}

    @Inject
    public MailPrivacyService(PrivacyChoices chosen, MailPrivacy.Allowed allowed, Clock clock) {
        this.chosen = chosen;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** What the site lets members choose, the most private first; only that one if there is no choice. */
    @RolesAllowed("member")
    public List<MailPrivacy> choices() {
        return allowed.choices();
    }

    /** What holds for the member now. Needs no query where the site leaves no choice. */
    @PermitAll
    public MailPrivacy of(long memberId) {
        return allowed.most() == MailPrivacy.MINIMAL
                ? MailPrivacy.MINIMAL
                : chosen.of(memberId)
                        .map(privacy -> privacy.atMost(allowed.most()))
                        .orElse(MailPrivacy.MINIMAL);
    }

    /** Chooses. Throws NotAllowed if the site does not allow so much. */
    @RolesAllowed("member")
    public void choose(long actorId, MailPrivacy privacy) {
        if (!allowed.choices().contains(privacy)) {
            throw new NotAllowed("mailPrivacy");
        }
        chosen.keep(new PrivacyChoice(actorId, privacy, clock.instant()));
    }
}
