package org.patientforum.notifications.inbox;

import org.patientforum.following.Delivery;
import org.patientforum.notifications.preferences.MailTimes;

/**
 * What the header of every page shows a signed-in member.
 *
 * @param unread number of unread posts in discussions with news, plus unread messages
 * @param unreachable whether the member's address is suppressed
 * @param usual the member's default delivery, offered when they follow something
 */
public record Bell(long unread, boolean unreachable, Delivery usual) {

    /** For guests. */
    public static final Bell EMPTY = new Bell(0, false, MailTimes.DEFAULT.usual());
}
