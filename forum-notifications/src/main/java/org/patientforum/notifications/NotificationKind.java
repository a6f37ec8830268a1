package org.patientforum.notifications;

/** What a member may find under news. */
public enum NotificationKind {
    NEW_REPLY,
    NEW_DISCUSSION,
    /** A moderator decided about a post of the member; the words are kept with it. */
    DECISION_ON_YOUR_POST,
    /** Moderators have looked at what the member reported. */
    ANSWER_TO_YOUR_REPORT
}
