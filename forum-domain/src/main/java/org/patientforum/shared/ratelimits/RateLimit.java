package org.patientforum.shared.ratelimits;

import java.time.Duration;

/** What may be done only so often, and how often. */
public enum RateLimit {
    /** Failed sign-ins to one account; beyond it the wait grows. */
    SIGN_IN(5, Duration.ofMinutes(15)),
    /** Failed sign-ins from one address; lenient, because a ward shares one. */
    SIGN_IN_FROM(100, Duration.ofMinutes(15)),
    /** Mails to one address about its account. */
    RESET(3, Duration.ofHours(1)),
    RESET_FROM(30, Duration.ofHours(1)),
    REGISTRATION_FROM(20, Duration.ofHours(1)),
    /** Posts and changes of one newcomer. */
    NEWCOMER_POST(10, Duration.ofMinutes(10)),
    NEWCOMER_POST_DAY(50, Duration.ofDays(1)),
    /** Posts and changes of one member of longer standing: more than anybody writes, and less than a program does. Staff are not counted. */
    MEMBER_POST(10, Duration.ofMinutes(1)),
    MEMBER_POST_DAY(200, Duration.ofDays(1)),
    /** Reports of one member. */
    REPORT_MINUTE(5, Duration.ofMinutes(1)),
    REPORT(20, Duration.ofDays(1)),
    /** Reports of guests from one address. */
    REPORT_FROM_MINUTE(10, Duration.ofMinutes(1)),
    REPORT_FROM(60, Duration.ofDays(1)),
    /** Looks for a report by its reference from one address. */
    REPORT_LOOKED_FOR(60, Duration.ofHours(1)),
    /** Forms from one address that could not be taken and whose text is kept; lenient, because a ward shares one. */
    UNSENT_FROM(300, Duration.ofHours(1)),
    UNSENT_FROM_DAY(1_000, Duration.ofDays(1)),
    /** Stored answers to rejected forms, per network address. Further forms are answered without a redirect. */
    ANSWERED_FROM(300, Duration.ofHours(1)),
    ANSWERED_FROM_DAY(1_000, Duration.ofDays(1)),
    /** Previews of one member: asked for, or shown again when its page is loaded anew. */
    PREVIEW(60, Duration.ofMinutes(10)),
    PREVIEW_DAY(500, Duration.ofDays(1)),
    /** New bookmarks of one member. */
    BOOKMARK(60, Duration.ofMinutes(10));

    private final int times;
    private final Duration window;

    RateLimit(int times, Duration window) {
        this.times = times;
        this.window = window;
    }

    /** How often it may be done within the window. */
    public int times() {
        return times;
    }

    /** The time that is counted. */
    public Duration window() {
        return window;
    }
}
