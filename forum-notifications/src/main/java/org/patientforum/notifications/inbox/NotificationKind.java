package org.patientforum.notifications.inbox;

import org.patientforum.moderation.assignment.HandoverReason;

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
    WORD_ABOUT_YOU,
    /** Another moderator took a case over from the member; the case's number is kept with it, as with the next three. */
    CASE_TAKEN_OVER,
    /** A case is free for others, because the member does not look after it any more. */
    CASE_NOT_YOURS,
    /** A case is free for others, because the member is away by the rota. */
    CASE_FREE_WHILE_AWAY,
    /** An urgent case is free for others, because the member had not decided it after some minutes. */
    CASE_FREE_UNDECIDED;

    /** Whether it is about a post, and old news once that post is read. */
    public boolean aboutPost() {
        return this == NEW_REPLY || this == NEW_DISCUSSION || this == MENTION || this == REPLY_TO_YOU;
    }

    /** Whether it tells one of the staff of a case that they had; its words are the case's number. */
    public boolean aboutCase() {
        return this == CASE_TAKEN_OVER
                || this == CASE_NOT_YOURS
                || this == CASE_FREE_WHILE_AWAY
                || this == CASE_FREE_UNDECIDED;
    }

    /** The kind of news for the reason a case passed to somebody else. */
    public static NotificationKind of(HandoverReason reason) {
        return switch (reason) {
            case TAKEN_OVER -> CASE_TAKEN_OVER;
            case NOT_THEIRS -> CASE_NOT_YOURS;
            case AWAY -> CASE_FREE_WHILE_AWAY;
            case UNDECIDED -> CASE_FREE_UNDECIDED;
        };
    }
}
