package org.patientforum.following;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a member is notified of new replies in followed discussions and groups. */
public enum Delivery {
    /** One email for each reply, at once. */
    NOW,
    /** One email a day. */
    DAILY,
    /** One email a week. */
    WEEKLY,
    /** On the site only. */
    SITE,
    /** Not at all: a discussion that is muted within a followed group. */
    MUTED;

    /** The choices for a group, or for a discussion that is not followed yet. */
    public static List<Delivery> following() {
        return List.of(NOW, DAILY, WEEKLY, SITE);
    }

    /** The delivery of this name; null unless it is one of {@link #following}. */
    public static @Nullable Delivery named(@Nullable String name) {
        return following().stream()
                .filter(delivery -> delivery.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether it sends email, at once or as a digest. */
    public boolean byMail() {
        return this == NOW || this == DAILY || this == WEEKLY;
    }

    /** Whether a member with this delivery counts as a follower. */
    boolean isFollowing() {
        return this != MUTED;
    }
}
