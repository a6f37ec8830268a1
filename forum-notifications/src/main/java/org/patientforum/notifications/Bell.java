package org.patientforum.notifications;

/**
 * What the head of every page tells a member.
 *
 * @param unread how many posts and messages are new
 * @param unreachable whether the member's address takes no mail
 */
public record Bell(long unread, boolean unreachable) {

    /** For who is no member. */
    public static final Bell SILENT = new Bell(0, false);
}
