package org.patientforum.web.discussions;

import org.patientforum.following.Delivery;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.MemberView;
import org.patientforum.web.identity.SignedIn;

/**
 * Everything that the forms around a discussion depend on except the reader's own text. It is the cache key under
 * which their markup is shared by readers.
 *
 * @param holds whether the group holds all posts for review
 * @param followed how the reader follows the discussion; null if not
 * @param byGroup whether the reader follows the group
 * @param proposed the delivery proposed to a reader who does not follow the discussion
 * @param activity how many posts to expect; null for guests
 */
public record DiscussionFormState(
        long discussionId,
        int page,
        boolean open,
        boolean closed,
        boolean pinned,
        boolean holds,
        Delivery followed,
        boolean byGroup,
        Delivery proposed,
        ActivityEstimate activity,
        boolean member,
        boolean moderator) {

    static DiscussionFormState of(
            DiscussionPage page, MemberView own, Delivery proposed, ActivityEstimate activity, SignedIn reader) {
        return new DiscussionFormState(
                page.discussion().id(),
                page.page(),
                page.discussion().open(),
                page.discussion().closed(),
                page.discussion().pinned(),
                page.discussion().groupHolds(),
                own.delivery(),
                own.groupDelivery() != null,
                proposed,
                activity,
                reader.member(),
                reader.moderator());
    }

    /** The delivery that is preselected in the follow card. */
    public Delivery chosen() {
        return followed == null ? proposed : followed;
    }
}
