package org.patientforum.posting.authoring;

import org.patientforum.posting.PostSnapshot;

/**
 * What will happen if its author takes a post back, for the page that asks whether to.
 *
 * @param opening whether it started its discussion, whose title goes with it
 * @param repliesOfOthers how many stay: of the whole discussion if the post started it, else those that answer the post
 * @param listed whether lists go on showing the discussion
 */
public record WithdrawalPreview(PostSnapshot post, boolean opening, long repliesOfOthers, boolean listed) {

    /** Whether nobody but its author and staff has seen the post yet. */
    public boolean unpublished() {
        return post.place().unpublished();
    }
}
