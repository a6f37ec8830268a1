package org.patientforum.web.discussions;

import org.patientforum.following.Delivery;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.MemberView;
import org.patientforum.web.identity.SignedIn;

/**
 * Everything that the forms around a discussion depend on, beside the reader's own text; so that they are written once for all
 * who see the same.
 *
 * @param holds whether each post waits until staff have looked at it
 * @param followed how the reader follows the discussion, or null
 * @param byGroup whether they follow its group
 * @param proposed the delivery that is proposed to who does not follow it
 * @param activity how much there would be to hear
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

    /** The delivery that is chosen in the card when the page opens. */
    public Delivery chosen() {
        return followed == null ? proposed : followed;
    }
}
