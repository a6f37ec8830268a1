package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.patientforum.shared.storage.StorageGuard;

/** Records reading positions and announces them. */
@Dependent
class ReadingProgress {

    private final DiscussionPageQueries pages;
    private final Event<DiscussionRead> read;
    private final Clock clock;
    private final StorageGuard storage;

    @Inject
    ReadingProgress(DiscussionPageQueries pages, Event<DiscussionRead> read, Clock clock, StorageGuard storage) {
        this.pages = pages;
        this.read = read;
        this.clock = clock;
        this.storage = storage;
    }

    /** Records that the member has read up to this post. Skipped while the disk is full, so that reading continues. */
    void advance(long memberId, long discussionId, int number) {
        if (storage.full()) {
            return;
        }
        pages.advancePosition(memberId, discussionId, number, clock.instant());
        read.fire(new DiscussionRead(memberId, discussionId, number));
    }

    /** Marks all posts of these discussions as read. Fires no event, because the caller knows. */
    void readToTheEnd(long memberId, Collection<Long> discussionIds) {
        if (!discussionIds.isEmpty()) {
            pages.readToTheEnd(memberId, discussionIds, clock.instant());
        }
    }
}
