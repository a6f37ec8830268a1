package org.patientforum.notifications.outbox;

import java.util.List;
import java.util.stream.Stream;

/** Kinds of mail. The name is the first part of the keys of its texts in {@code texts.mails}. */
public enum MailKind {
    /** A link to confirm the address of a new account. */
    CONFIRM_ADDRESS(1),
    /** A registration with an address that already has an account. */
    ADDRESS_KNOWN(1),
    /** A link to choose a new password. */
    RESET_PASSWORD(1),
    /** A moderator decided about the member's post or answered their report. The text itself stays on the site. */
    MESSAGE_FOR_YOU(2),
    /** To staff: an urgent case that is unassigned. */
    URGENT_CASE(1),
    /** To staff, once a day: cases are waiting. */
    CASES_WAITING(6),
    /** A post mentions the member. */
    MENTION(4),
    /** A reply to a post of the member, or in a discussion that they started. */
    REPLY_TO_YOU(4),
    /** A new reply in a discussion the member follows. */
    NEW_REPLY(5),
    /** A new discussion in a group the member follows. */
    NEW_DISCUSSION(5),

    /** A daily or weekly digest of what the member follows. */
    DIGEST(6),

    /** The member has not visited for long: the last mail before their next visit. */
    STILL_WANTED(6);

    private final int priority;

    MailKind(int priority) {
        this.priority = priority;
    }

    /** Returns the priority; 1 is sent first. */
    public int priority() {
        return priority;
    }

    /** Returns whether the mail is about a single new post, in followed content or addressed to the recipient. */
    public boolean fromFollowing() {
        return this == NEW_REPLY || this == NEW_DISCUSSION || personal();
    }

    /** Returns whether the mail is about a post that addresses the recipient, who need not follow anything. */
    public boolean personal() {
        return this == MENTION || this == REPLY_TO_YOU;
    }

    /** Returns whether mail of this kind stops when the recipient follows nothing by mail any more. */
    public boolean endsWithFollowing() {
        return fromFollowing() && !personal() || this == DIGEST || this == STILL_WANTED;
    }

    /** Returns whether recipients can opt out: of all mail but that about their account and their own cases. */
    public boolean stoppable() {
        return endsWithFollowing() || personal();
    }

    /** Returns whether the mail is for staff. They opt out on the site; their mails have no unsubscribe link. */
    public boolean forStaff() {
        return this == URGENT_CASE || this == CASES_WAITING;
    }

    /** Returns whether the mail alerts staff to an urgent case. */
    public boolean alertsStaff() {
        return this == URGENT_CASE;
    }

    /** Returns whether the mail is sent even to suppressed addresses and to domains that refuse our mail. */
    public boolean ignoresRefusals() {
        return oneTimeLink() || alertsStaff();
    }

    /** Returns the additional kinds that staff can choose from. */
    public static List<MailKind> staffChoices() {
        return Stream.of(values()).filter(MailKind::forStaff).toList();
    }

    /**
     * Returns the kind whose opt-out also covers this one: the question whether digests are still wanted belongs to
     * digests.
     */
    public MailKind stoppedAs() {
        return this == STILL_WANTED ? DIGEST : this;
    }

    /** Returns the kinds that members can choose from. */
    public static List<MailKind> choices() {
        return Stream.of(values())
                .filter(kind -> kind.stoppable() && kind.stoppedAs() == kind)
                .toList();
    }

    /** Returns whether the mail is sent to confirmed addresses only. */
    public boolean needsConfirmedAddress() {
        return this == MESSAGE_FOR_YOU || forStaff() || stoppable();
    }

    /** Returns whether the mail contains a one-time link, which expires. */
    public boolean oneTimeLink() {
        return this == CONFIRM_ADDRESS || this == RESET_PASSWORD;
    }
}
