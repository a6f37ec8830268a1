package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.patientforum.posting.events.PostEdited;

/**
 * Somebody whom an author mentions only in a correction hears of the post like the others, if it is still so new that its mails wait or that the
 * correction leaves no mark. Later the discussion has gone on, and nobody is called back to an old post.
 */
@Dependent
class EditedPosts {

    /** As long as an edit leaves no mark. */
    private static final Duration UNMARKED = Duration.ofMinutes(5);

    private final NotificationTasks tasks;
    private final MailDelay hold;
    private final Clock clock;

    @Inject
    EditedPosts(NotificationTasks tasks, MailDelay hold, Clock clock) {
        this.tasks = tasks;
        this.hold = hold;
        this.clock = clock;
    }

    void postEdited(@Observes PostEdited event) {
        Duration window = hold.length().compareTo(UNMARKED) > 0 ? hold.length() : UNMARKED;
        tasks.tellAgain(event.postId(), clock.instant().minus(window));
    }
}
