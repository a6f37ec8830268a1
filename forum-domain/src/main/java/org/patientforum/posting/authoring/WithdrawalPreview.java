package org.patientforum.posting.authoring;

import org.patientforum.posting.PostSnapshot;

/**
 * The effects of a withdrawal, for the page that asks for confirmation.
 *
 * @param opening whether the post opened its discussion, whose title then disappears too
 * @param repliesOfOthers number of visible replies that remain: all of the discussion for an opening post, else those to the post
 * @param listed whether lists still show the discussion
 */
public record WithdrawalPreview(PostSnapshot post, boolean opening, long repliesOfOthers, boolean listed) {

    /** Whether the post was never published. */
    public boolean unpublished() {
        return post.location().unpublished();
    }
}
