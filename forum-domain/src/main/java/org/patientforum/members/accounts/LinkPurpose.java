package org.patientforum.members.accounts;

import java.time.Duration;

/** The purposes of one-time links, with their lifetimes. */
public enum LinkPurpose {
    CONFIRM_ADDRESS(Duration.ofDays(3)),
    RESET_PASSWORD(Duration.ofMinutes(30)),
    FIRST_ADMINISTRATOR(Duration.ofDays(3650));

    private final Duration lifetime;

    LinkPurpose(Duration works) {
        this.lifetime = works;
    }

    /** How long such a link is valid. */
    public Duration lifetime() {
        return lifetime;
    }
}
