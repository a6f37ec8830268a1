package org.patientforum.shared.ratelimits;

import java.time.Duration;

/** The rate limits: how often an action is allowed within a window. Stored by name. */
public enum RateLimit {
    /** Failed sign-ins to one account; beyond the limit the wait grows. */
    SIGN_IN(5, Duration.ofMinutes(15)),
    /** Failed sign-ins from one network address; lenient, because a ward shares one. */
    SIGN_IN_FROM(100, Duration.ofMinutes(15)),
    /** Account mails to one email address. */
    RESET(3, Duration.ofHours(1)),
    RESET_FROM(30, Duration.ofHours(1)),
    REGISTRATION_FROM(20, Duration.ofHours(1)),
    /** Posts and edits of one newcomer. */
    NEWCOMER_POST(10, Duration.ofMinutes(10)),
    NEWCOMER_POST_DAY(50, Duration.ofDays(1)),
    /** Posts and edits of one established member: more than a person writes, less than a program does. Staff are exempt. */
    MEMBER_POST(10, Duration.ofMinutes(1)),
    MEMBER_POST_DAY(200, Duration.ofDays(1)),
    /** Reports of one member. */
    REPORT_MINUTE(5, Duration.ofMinutes(1)),
    REPORT(20, Duration.ofDays(1)),
    /** Guests' reports from one network address. */
    REPORT_FROM_MINUTE(10, Duration.ofMinutes(1)),
    REPORT_FROM(60, Duration.ofDays(1)),
    /** Look-ups of reports by reference from one network address. */
    REPORT_LOOKED_FOR(60, Duration.ofHours(1)),
    /** Stored texts of rejected forms from one network address; lenient, because a ward shares one. */
    UNSENT_FROM(300, Duration.ofHours(1)),
    UNSENT_FROM_DAY(1_000, Duration.ofDays(1)),
    /** Saves of what one member of staff is typing, every few seconds. */
    FORM_DRAFT(900, Duration.ofHours(1)),
    FORM_DRAFT_DAY(4_000, Duration.ofDays(1)),
    /** Stored answers to rejected forms, per network address. Further forms are answered without a redirect. */
    ANSWERED_FROM(300, Duration.ofHours(1)),
    ANSWERED_FROM_DAY(1_000, Duration.ofDays(1)),
    /** Previews of one member, requested or reloaded. */
    PREVIEW(60, Duration.ofMinutes(10)),
    PREVIEW_DAY(500, Duration.ofDays(1)),
    /** New bookmarks of one member. */
    BOOKMARK(60, Duration.ofMinutes(10)),
    /** Test mails of one administrator, who can send them to any address. */
    TEST_MAIL(10, Duration.ofHours(1));

    private final int limit;
    private final Duration window;

    RateLimit(int times, Duration window) {
        this.limit = times;
        this.window = window;
    }

    /** How often the action is allowed within the window. */
    public int limit() {
        return limit;
    }

    /** The sliding window. */
    public Duration window() {
        return window;
    }
}
