package org.patientforum.notifications.mail.composition;

import java.util.Map;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.reading.PostView;

/**
 * What a mail discloses beyond the fact that there is something new.
 *
 * @param privacy what the recipient chose and the site allows
 * @param title title of the discussion; empty for none
 * @param html HTML of the post; empty for none
 * @param advice what staff recommend to read instead of following the post's advice; null for none
 * @param titles titles of the discussions in a digest, by id
 */
public record DisclosedContent(
        MailPrivacy privacy, String title, String html, PostView.Advice advice, Map<Long, String> titles) {

    public static final DisclosedContent NOTHING = new DisclosedContent(MailPrivacy.MINIMAL, "", "", null, Map.of());

    boolean isDisclosed() {
        return privacy != MailPrivacy.MINIMAL;
    }

    /** Provides the content that a mail may disclose. Called when the mail is composed, just before it is sent. */
    public interface Source {
        DisclosedContent of(AddressedMail mail);
    }
}
