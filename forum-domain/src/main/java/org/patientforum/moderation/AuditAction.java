package org.patientforum.moderation;

/** What staff did or looked at. */
public enum AuditAction {
    CASE_VIEWED,
    CASE_CLAIMED,
    CASE_RELEASED,
    CASE_DECIDED,
    ROLE_CHANGED,
    MEMBER_SUSPENDED,
    SUSPENSION_LIFTED,
    GROUP_CREATED,
    GROUP_REWORDED,
    GROUP_ARCHIVED,
    GROUP_OPENED,
    GROUP_MOVED,
    MAIL_VIEWED,
    MAIL_TRIED_AGAIN
}
