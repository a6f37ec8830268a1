package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** Which mails about followed content the site allows, whatever members choose: setting {@code forum.mail.policy}. */
public enum MailPolicy {
    /** All that members choose. */
    INSTANT,
    /** Daily and weekly digests only; members who want instant mails get the daily digest. */
    DIGESTS,
    /** None. */
    OFF;

    private static final Logger LOG = Logger.getLogger(MailPolicy.class.getName());

    /** Returns whether mails of this kind may be sent. */
    public boolean allows(MailKind kind) {
        return this == INSTANT || !kind.stoppable() || this == DIGESTS && !kind.fromFollowing();
    }

    /** Returns the deliveries whose news the daily or weekly digest contains. */
    public Set<Delivery> inDigest(Delivery cadence) {
        return switch (this) {
            case INSTANT -> Set.of(cadence);
            case DIGESTS -> cadence == Delivery.DAILY ? EnumSet.of(Delivery.NOW, Delivery.DAILY) : Set.of(cadence);
            case OFF -> Set.of();
        };
    }

    /** Parses the setting. Fails closed: invalid values mean OFF. */
    static MailPolicy of(String setting) {
        try {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            LOG.severe(
                    () -> "forum.mail.policy must be instant, digests or off, not \"" + setting + "\"; off is used.");
            return OFF;
        }
    }

    /** Produces the policy in force: administrators may change it at any time. */
    @Dependent
    static class Producer {

        @Produces
        @Singleton
        Supplier<MailPolicy> policy(Settings settings) {
            return () -> of(settings.text(Setting.MAIL_POLICY));
        }
    }
}
