package org.patientforum.notifications;

/** What a member may find under news. */
public enum NotificationKind {
    NEW_REPLY,
    NEW_DISCUSSION,
    /** Somebody wrote the member's name with an at sign before it. */
    MENTION,
    /** A reply to a post of the member, or in a discussion that they started. */
    REPLY_TO_YOU,
    /** A moderator decided about a post of the member; the words are kept with it. */
    DECISION_ON_YOUR_POST,
    /** Moderators have looked at what the member reported. */
    ANSWER_TO_YOUR_REPORT,
    /** Moderators tell or ask something about what the member told us; the report's reference is kept with it. */
    WORD_ABOUT_YOUR_REPORT,
    /** Moderators warned the member, or restricted what they can do; a page of their account says why. */
    WORD_ABOUT_YOU;

    /** Whether it is about a post, and old news once that post is read. */
    public boolean aboutPost() {
        return this == NEW_REPLY || this == NEW_DISCUSSION || this == MENTION || this == REPLY_TO_YOU;
    }
}
