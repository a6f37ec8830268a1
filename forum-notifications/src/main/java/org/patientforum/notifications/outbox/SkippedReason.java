package org.patientforum.notifications.outbox;

/** Why a mail was not sent although somebody had ordered it: decided again just before sending. */
public enum SkippedReason {
    /** The account is gone. */
    ACCOUNT_GONE,
    /** The account's address is not confirmed. */
    NOT_CONFIRMED,
    /** The member is suspended. */
    SUSPENDED,
    /** The member does not follow any more, or wants to hear on the site only. */
    NOT_FOLLOWING,
    /** The member has stopped all mail of this kind. */
    KIND_STOPPED,
    /** The post is hidden, withdrawn or deleted, or the member may not see it. */
    NOT_VISIBLE,
    /** The member has read it on the site already. */
    ALREADY_READ,
    /** A mail about this discussion has gone out, and the member has not been there since. */
    TOLD_ALREADY,
    /** Nothing of what the digest was to tell is new any more. */
    NOTHING_NEW,
    /** Somebody has taken the case, or its reader does not look after the forum any more. */
    NOT_NEEDED,
    /** The site sends no mail of this kind any more. */
    SITE_POLICY,
    /** The one-time link has ended or has been used. */
    LINK_ENDED,
    /** The address took no mail before. */
    SUPPRESSED,
    /** The member has had as many mails in 24 hours as one member may get. */
    OVER_DAILY_CAP
}
