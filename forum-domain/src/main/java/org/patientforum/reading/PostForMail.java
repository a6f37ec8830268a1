package org.patientforum.reading;

import java.time.Instant;

/** The data of a post for a mail whose reader may see the post. */
public record PostForMail(
        long postId,
        long discussionId,
        long groupId,
        String groupMailName,
        int number,
        long authorId,
        Instant postedAt) {}
