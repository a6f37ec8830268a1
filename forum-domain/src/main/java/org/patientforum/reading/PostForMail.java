package org.patientforum.reading;

import java.time.Instant;

/** What a mail may know of a post that its reader may see. */
public record PostForMail(
        long postId,
        long discussionId,
        long groupId,
        String groupMailName,
        int number,
        long authorId,
        Instant postedAt) {}
