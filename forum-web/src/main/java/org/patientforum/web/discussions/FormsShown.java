package org.patientforum.web.discussions;

import org.patientforum.following.Delivery;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.web.security.SignedIn;

/**
 * Everything that the forms around a discussion depend on, beside the reader's own text; so that they are written once for all
 * who see the same.
 *
 * @param followed how the reader follows the discussion, or null
 */
record FormsShown(
        long discussionId,
        int page,
        boolean open,
        boolean closed,
        boolean pinned,
        Delivery followed,
        boolean member,
        boolean moderator) {

    static FormsShown of(DiscussionPage page, Delivery followed, SignedIn reader) {
        return new FormsShown(
                page.discussion().id(),
                page.page(),
                page.discussion().open(),
                page.discussion().closed(),
                page.discussion().pinned(),
                followed,
                reader.member(),
                reader.moderator());
    }
}
