package org.patientforum.following;

import java.time.Instant;

/**
 * A discussion on its follower's own page.
 *
 * @param title empty while the opening post cannot be seen
 */
public record FollowedDiscussion(
        long id, String title, String groupName, Delivery delivery, int replies, Instant lastPostAt) {}
