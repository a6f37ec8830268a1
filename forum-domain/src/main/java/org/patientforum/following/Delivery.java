package org.patientforum.following;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The delivery of this name; null if there is none that can be chosen where nothing is followed yet. */
    public static @Nullable Delivery named(@Nullable String name) {
        return following().stream()
                .filter(delivery -> delivery.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether it brings mail, now or later. */
    public boolean byMail() {
        return this == NOW || this == DAILY || this == WEEKLY;
    }

    /** Whether one who chose it counts among the followers. */
    boolean isFollowing() {
        return this != MUTED;
    }
}
