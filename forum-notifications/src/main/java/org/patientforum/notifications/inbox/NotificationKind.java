package org.patientforum.notifications.inbox;

import org.patientforum.moderation.assignment.HandoverReason;

/** Kinds of notifications. */
public enum NotificationKind {
    NEW_REPLY,
    NEW_DISCUSSION,
    /** A post mentions the member by {@code @name}. */
    MENTION,
    /** A reply to a post of the member, or in a discussion they started. */
    REPLY_TO_YOU,
    /** A moderator decided about a post of the member; the moderator's text is stored with it. */
    DECISION_ON_YOUR_POST,
    /** Moderators have answered a report of the member. */
    ANSWER_TO_YOUR_REPORT,
    /** Moderators sent a message about a report of the member; its reference is stored with it. */
    WORD_ABOUT_YOUR_REPORT,
    /** Moderators warned or restricted the member; a page of their account gives the reasons. */
    WORD_ABOUT_YOU,
    /** Another moderator took over a case of the member; its number is stored, as for the next four kinds. */
    CASE_TAKEN_OVER,
    /** A colleague assigned a case to the member. */
    CASE_ASSIGNED,
    /** A case was released because the member is no longer responsible for it. */
    CASE_NOT_YOURS,
    /** A case was released because the member is away according to the rota. */
    CASE_FREE_WHILE_AWAY,
    /** An urgent case was released because the member did not decide it within some minutes. */
    CASE_FREE_UNDECIDED;

    /** Returns whether it is about a post, and becomes read with that post. */
    public boolean aboutPost() {
        return this == NEW_REPLY || this == NEW_DISCUSSION || this == MENTION || this == REPLY_TO_YOU;
    }

    /** Returns whether it informs a member of staff about a case of theirs; its text is the case's number. */
    public boolean aboutCase() {
        return this == CASE_TAKEN_OVER
                || this == CASE_ASSIGNED
                || this == CASE_NOT_YOURS
                || this == CASE_FREE_WHILE_AWAY
                || this == CASE_FREE_UNDECIDED;
    }

    /** Returns the kind for the reason why a case was handed over. */
    public static NotificationKind of(HandoverReason reason) {
        return switch (reason) {
            case TAKEN_OVER -> CASE_TAKEN_OVER;
            case ASSIGNED -> CASE_ASSIGNED;
            case NOT_THEIRS -> CASE_NOT_YOURS;
            case AWAY -> CASE_FREE_WHILE_AWAY;
            case UNDECIDED -> CASE_FREE_UNDECIDED;
        };
    }
}
