package org.patientforum.web.discussions;

import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.cases.ResponseDeadline;
import org.patientforum.reading.WaitingPost;

/**
 * A post of the reader's own that waits, or that staff did not publish.
 *
 * @param reviewDue when staff will have looked at it; null if that time is over
 */
public record HeldPostCard(WaitingPost post, Instant reviewDue) {

    static List<HeldPostCard> of(List<WaitingPost> posts, Instant now) {
        return posts.stream().map(post -> of(post, now)).toList();
    }

    private static HeldPostCard of(WaitingPost post, Instant now) {
        Instant due = ResponseDeadline.nextWorkingDay(post.since());
        return new HeldPostCard(post, now.isAfter(due) ? null : due);
    }

    /** The key of what its heading says. */
    public String state() {
        return (post.change() ? "change." : "post.") + (post.refused() ? "refused" : "waiting");
    }

    /** Whether its author can still change it or take it back. */
    public boolean editable() {
        return !post.refused() || post.change();
    }
}
