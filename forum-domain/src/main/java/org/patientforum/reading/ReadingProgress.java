package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.patientforum.shared.storage.StorageGuard;

/** Notes how far members have read, and tells of it. */
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

    /** The member has seen the post of this number, which they had not before. Not noted while the disk is full: reading goes on then. */
    void reach(long memberId, long discussionId, int number) {
        if (storage.full()) {
            return;
        }
        pages.reach(memberId, discussionId, number, clock.instant());
        read.fire(new DiscussionRead(memberId, discussionId, number));
    }

    /** The member takes all that these discussions hold for read. Whoever asks for it knows, so nobody is told. */
    void readToTheEnd(long memberId, Collection<Long> discussionIds) {
        if (!discussionIds.isEmpty()) {
            pages.readToTheEnd(memberId, discussionIds, clock.instant());
        }
    }
}
