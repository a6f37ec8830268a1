package org.patientforum.notifications.outbox;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of mail the forum sends. The name is the first part of the keys of its words in {@code texts.mails}. */
public enum MailKind {
    /** A link to confirm the address of a new account. */
    CONFIRM_ADDRESS(1),
    /** Somebody tried to register with an address that has an account. */
    ADDRESS_KNOWN(1),
    /** A link to choose a new password. */
    RESET_PASSWORD(1),
    /** A moderator decided about the member's post or answered their report: the words themselves stay on the site. */
    MESSAGE_FOR_YOU(2),
    /** To staff: an urgent case that nobody has taken. */
    URGENT_CASE(1),
    /** To staff, once a day: cases wait. */
    CASES_WAITING(6),
    /** Somebody mentions the member by name. */
    MENTION(4),
    /** A reply to a post of the member, or in a discussion that they started. */
    REPLY_TO_YOU(4),
    /** A new reply in a discussion the member follows. */
    NEW_REPLY(5),
    /** A new discussion in a group the member follows. */
    NEW_DISCUSSION(5),

    /** All that is new in what the member follows, once a day or once a week. */
    DIGEST(6),

    /** The member has not been here for long: the last mail before their next visit. */
    STILL_WANTED(6);

    private final int priority;

    MailKind(int priority) {
        this.priority = priority;
    }

    /** 1 goes before everything, higher numbers later. */
    public int priority() {
        return priority;
    }

    /** Whether the mail is about one new post: in something its reader follows, or one that speaks to them. */
    public boolean fromFollowing() {
        return this == NEW_REPLY || this == NEW_DISCUSSION || personal();
    }

    /** Whether the mail is about a post that speaks to its reader, who need not follow anything. */
    public boolean personal() {
        return this == MENTION || this == REPLY_TO_YOU;
    }

    /** Whether mail of this kind ends when its reader follows nothing by mail any more. */
    public boolean endsWithFollowing() {
        return fromFollowing() && !personal() || this == DIGEST || this == STILL_WANTED;
    }

    /** Whether its reader can stop mail of this kind: all but what is about the account and the reader's own case. */
    public boolean stoppable() {
        return endsWithFollowing() || personal();
    }

    /** Whether the mail is for those who look after the forum: they choose on the site, no link in a mail stops it. */
    public boolean forStaff() {
        return this == URGENT_CASE || this == CASES_WAITING;
    }

    /** Whether the mail calls somebody to an urgent case. */
    public boolean callsStaff() {
        return this == URGENT_CASE;
    }

    /** Whether the mail is tried even where little hope is: at an address that took none before, or a domain that refuses us. */
    public boolean triedRegardless() {
        return oneTimeLink() || callsStaff();
    }

    /** The kinds among which staff choose besides. */
    public static List<MailKind> staffChoices() {
        return Stream.of(values()).filter(MailKind::forStaff).toList();
    }

    /** The kind to stop so that no mail like this one comes: the question whether to go on is a digest's. */
    public MailKind stoppedAs() {
        return this == STILL_WANTED ? DIGEST : this;
    }

    /** The kinds among which readers choose. */
    public static List<MailKind> choices() {
        return Stream.of(values())
                .filter(kind -> kind.stoppable() && kind.stoppedAs() == kind)
                .toList();
    }

    /** Whether the mail only goes to an address that its owner has confirmed. */
    public boolean needsConfirmedAddress() {
        return this == MESSAGE_FOR_YOU || forStaff() || stoppable();
    }

    /** Whether the mail carries a one-time link, which works for a while only. */
    public boolean oneTimeLink() {
        return this == CONFIRM_ADDRESS || this == RESET_PASSWORD;
    }
}
