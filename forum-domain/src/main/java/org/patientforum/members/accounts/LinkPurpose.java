package org.patientforum.members.accounts;

import java.time.Duration;

/** What a one-time link is for, and how long it works. */
public enum LinkPurpose {
    CONFIRM_ADDRESS(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofMinutes(30)),
    FIRST_ADMINISTRATOR(Duration.ofDays(3650));

    private final Duration works;

    LinkPurpose(Duration works) {
        this.works = works;
    }

    /** How long such a link works. */
    public Duration works() {
        return works;
    }
}
