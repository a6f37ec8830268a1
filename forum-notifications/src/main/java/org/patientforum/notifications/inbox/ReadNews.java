package org.patientforum.notifications.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.reading.DiscussionRead;

/** Takes news of posts for old news once their member has read as far. */
@Dependent
public class ReadNews {

    private final Notifications notifications;
    private final Clock clock;

    @Inject
    public ReadNews(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Marks the news of a discussion as read once it was read that far. */
    public void discussionRead(@Observes DiscussionRead event) {
        notifications.readUpTo(event.memberId(), event.discussionId(), event.number(), clock.instant());
    }
}
