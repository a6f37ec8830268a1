package org.patientforum.notifications.mail.eligibility;

import org.patientforum.following.Delivery;
import org.patientforum.notifications.outbox.MailKind;

/**
 * Whether a member wants a mail about a new post at once. What they chose for the discussion or its group holds for all kinds.
 * Where they chose nothing, only a post that speaks to them comes, unless they usually want to hear on the site only.
 */
public final class InstantWish {

    private InstantWish() {}

    /**
     * Says it.
     *
     * @param chosen how the member hears of the discussion; null if they follow neither it nor its group
     * @param onTheSiteOnly whether they usually want no mail
     */
    public static boolean wants(MailKind kind, Delivery chosen, boolean onTheSiteOnly) {
        return chosen == null ? kind.personal() && !onTheSiteOnly : chosen == Delivery.NOW;
    }
}
