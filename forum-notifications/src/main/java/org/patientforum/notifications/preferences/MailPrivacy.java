package org.patientforum.notifications.preferences;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** How much mails tell of what is new. Subjects and senders tell nothing, whatever is chosen: they show on locked screens. */
public enum MailPrivacy {
    /** That there is something new, and a link to it. */
    MINIMAL,
    /** The title of the discussion, too. */
    TITLE,
    /** The text of the post, too. */
    FULL;

    private static final Logger LOG = Logger.getLogger(MailPrivacy.class.getName());

    /** This one, or the other if that tells less. */
    MailPrivacy atMost(MailPrivacy other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Reads the setting. What is none of the three is taken for the most private. */
    public static MailPrivacy of(String setting) {
        try {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            LOG.severe(() -> "forum.mail.privacy must be minimal, title or full, not \"" + setting
                    + "\"; it is taken for minimal.");
            return MINIMAL;
        }
    }

    /**
     * What the site allows: the setting {@code forum.mail.privacy}.
     *
     * @param inForce gives the most that mails may tell now
     */
    public record Allowed(Supplier<MailPrivacy> inForce) {

        /** A site that keeps to one. */
        public Allowed(MailPrivacy most) {
            this(() -> most);
        }

        /** The most that mails may tell. */
        public MailPrivacy most() {
            return inForce.get();
        }

        /** What members choose from. */
        public List<MailPrivacy> choices() {
            return Stream.of(values())
                    .filter(mode -> mode.compareTo(most()) <= 0)
                    .toList();
        }

        /** Gives it to whoever injects it. */
        @Dependent
        static class Producer {
            @Produces
            @Singleton
            Allowed allowed(Settings settings) {
                return new Allowed(() -> of(settings.text(Setting.MAIL_PRIVACY)));
            }
        }
    }
}
