package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;

/** Notes how far members have read, and tells of it. */
@Dependent
class Progress {

    private final Pages pages;
    private final Event<DiscussionRead> read;
    private final Clock clock;

    @Inject
    Progress(Pages pages, Event<DiscussionRead> read, Clock clock) {
        this.pages = pages;
        this.read = read;
        this.clock = clock;
    }

    /** The member has seen the post of this number, which they had not before. */
    void reach(long memberId, long discussionId, int number) {
        pages.position(memberId, discussionId).reach(number, clock.instant());
        read.fire(new DiscussionRead(memberId, discussionId, number));
    }

    /** The member takes all that these discussions hold for read. Whoever asks for it knows, so nobody is told. */
    void readToTheEnd(long memberId, Collection<Long> discussionIds) {
        if (!discussionIds.isEmpty()) {
            pages.readToTheEnd(memberId, discussionIds, clock.instant());
        }
    }
}
