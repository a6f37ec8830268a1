package org.patientforum.notifications.mail.composition;

import java.util.Map;
import org.patientforum.notifications.mail.eligibility.AddressedMail;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.reading.PostView;

/**
 * What one mail tells beyond that there is something new.
 *
 * @param privacy what its reader chose and the site allows
 * @param title of the discussion it is about; empty for none
 * @param html of the post it is about; empty for none
 * @param advice what staff say to read instead of following the post's advice; null for none
 * @param titles of the discussions in a digest, by their ids
 */
public record DisclosedContent(
        MailPrivacy privacy, String title, String html, PostView.Advice advice, Map<Long, String> titles) {

    public static final DisclosedContent NOTHING = new DisclosedContent(MailPrivacy.MINIMAL, "", "", null, Map.of());

    boolean anything() {
        return privacy != MailPrivacy.MINIMAL;
    }

    /** What a mail may tell; asked when it is made, the last moment before it leaves. */
    public interface Source {
        DisclosedContent of(AddressedMail mail);
    }
}
