package org.patientforum.notifications.inbox;

import org.patientforum.following.Delivery;
import org.patientforum.notifications.preferences.MailTimes;

/**
 * What the head of every page tells a member.
 *
 * @param unread how many posts are unread in the discussions of which there is news, and how many messages
 * @param unreachable whether the member's address takes no mail
 * @param usual the delivery that is proposed when they follow something
 */
public record Bell(long unread, boolean unreachable, Delivery usual) {

    /** For who is no member. */
    public static final Bell SILENT = new Bell(0, false, MailTimes.DEFAULT.usual());
}
