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

/**
 * How much mails disclose about what is new. Subjects and senders disclose nothing in any mode, because they appear
 * on locked screens.
 */
public enum MailPrivacy {
    /** Only that there is something new, and a link to it. */
    MINIMAL,
    /** Also the title of the discussion. */
    TITLE,
    /** Also the text of the post. */
    FULL;

    private static final Logger LOG = Logger.getLogger(MailPrivacy.class.getName());

    /** Returns the more private of the two. */
    MailPrivacy limitedTo(MailPrivacy other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Parses the setting. Fails closed: invalid values mean MINIMAL. */
    public static MailPrivacy of(String setting) {
        try {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            LOG.severe(() ->
                    "forum.mail.privacy must be minimal, title or full, not \"" + setting + "\"; minimal is used.");
            return MINIMAL;
        }
    }

    /**
     * The most that the site allows mails to disclose: setting {@code forum.mail.privacy}.
     *
     * @param current supplies the current limit
     */
    public record SiteLimit(Supplier<MailPrivacy> current) {

        /** A fixed limit. */
        public SiteLimit(MailPrivacy max) {
            this(() -> max);
        }

        /** Returns the current limit. */
        public MailPrivacy max() {
            return current.get();
        }

        /** Returns the modes that members can choose from. */
        public List<MailPrivacy> choices() {
            return Stream.of(values())
                    .filter(mode -> mode.compareTo(max()) <= 0)
                    .toList();
        }

        /** Produces the limit from the settings. */
        @Dependent
        static class Producer {
            @Produces
            @Singleton
            SiteLimit allowed(Settings settings) {
                return new SiteLimit(() -> of(settings.text(Setting.MAIL_PRIVACY)));
            }
        }
    }
}
