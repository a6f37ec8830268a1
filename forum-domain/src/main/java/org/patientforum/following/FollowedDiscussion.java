package org.patientforum.following;

import java.time.Instant;

/**
 * A followed discussion, as listed on the member's own page.
 *
 * @param title empty while the opening post is not visible
 */
public record FollowedDiscussion(
        long id, String title, String groupName, Delivery delivery, int replies, Instant lastPostAt) {}
