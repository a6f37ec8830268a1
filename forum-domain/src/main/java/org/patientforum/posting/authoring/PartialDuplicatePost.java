package org.patientforum.posting.authoring;

/**
 * The member posted the beginning of this text there a few minutes ago, or a text that begins with it: they came back to what they had sent
 * and wrote on. Whether they mean to change the post or to write another one only they know.
 */
public class PartialDuplicatePost extends FormAlreadySent {

    /** @param postId the post with the other text */
    public PartialDuplicatePost(long postId) {
        super("partPosted", postId);
    }
}
