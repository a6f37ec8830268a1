package org.patientforum.notifications.outbox;

/** Why an enqueued mail was skipped just before sending. */
public enum SkippedReason {
    /** The account was deleted. */
    ACCOUNT_GONE,
    /** The account's address is not confirmed. */
    NOT_CONFIRMED,
    /** The member is suspended. */
    SUSPENDED,
    /** The member no longer follows the discussion, or wants notifications on the site only. */
    NOT_FOLLOWING,
    /** The member has opted out of this kind of mail. */
    KIND_STOPPED,
    /** The post is hidden, withdrawn or deleted, or is not visible to the member. */
    NOT_VISIBLE,
    /** The member has read the post on the site. */
    ALREADY_READ,
    /** The member was sent a mail about this discussion and has not visited it since. */
    TOLD_ALREADY,
    /** The digest has no news left. */
    NOTHING_NEW,
    /** The case is assigned, or the recipient is no longer responsible. */
    NOT_NEEDED,
    /** The site no longer sends mail of this kind. */
    SITE_POLICY,
    /** The one-time link has expired or was used. */
    LINK_ENDED,
    /** The address is suppressed. */
    SUPPRESSED,
    /** The member has reached the daily cap. */
    OVER_DAILY_CAP
}
