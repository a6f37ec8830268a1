package org.patientforum.web.discussions;

import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.cases.ResponseDeadline;
import org.patientforum.reading.WaitingPost;

/**
 * One of the reader's own posts that is held for review or was rejected.
 *
 * @param reviewDue when staff will have reviewed it; null if that time has passed
 */
public record HeldPostCard(WaitingPost post, Instant reviewDue) {

    static List<HeldPostCard> of(List<WaitingPost> posts, Instant now) {
        return posts.stream().map(post -> of(post, now)).toList();
    }

    private static HeldPostCard of(WaitingPost post, Instant now) {
        Instant due = ResponseDeadline.nextWorkingDay(post.since());
        return new HeldPostCard(post, now.isAfter(due) ? null : due);
    }

    /** The key of its heading. */
    public String state() {
        return (post.change() ? "change." : "post.") + (post.refused() ? "refused" : "waiting");
    }

    /** Whether its author can still edit or withdraw it. */
    public boolean editable() {
        return !post.refused() || post.change();
    }
}
