package org.patientforum.following;

import java.util.List;

/** How a member hears of new replies in what they follow. */
public enum Delivery {
    /** By email, as it happens. */
    NOW,
    /** By one email a day for all that is new. */
    DAILY,
    /** By one email a week for all that is new. */
    WEEKLY,
    /** On the site only. */
    SITE,
    /** Not at all: one discussion that is left out of a followed group. */
    MUTED;

    /** What can be chosen for a whole group, or where nothing is followed yet. */
    public static List<Delivery> following() {
        return List.of(NOW, DAILY, WEEKLY, SITE);
    }

    /** Whether it brings mail, now or later. */
    public boolean byMail() {
        return this == NOW || this == DAILY || this == WEEKLY;
    }

    /** Whether one who chose it counts among the followers. */
    boolean follows() {
        return this != MUTED;
    }
}
