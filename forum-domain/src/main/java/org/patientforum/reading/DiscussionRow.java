package org.patientforum.reading;

import java.time.Instant;

/** A discussion in a list. */
public record DiscussionRow(
        long id,
        long groupId,
        String groupName,
        String title,
        String author,
        Instant startedAt,
        int replies,
        int followers,
        Instant lastPostAt,
        String lastAuthor,
        boolean pinned,
        boolean closed) {}
