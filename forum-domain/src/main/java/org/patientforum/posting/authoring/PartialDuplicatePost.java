package org.patientforum.posting.authoring;

/**
 * The member posted a text in the same place within the last minutes that begins like this one, for example before going back in the browser and
 * writing on. The member decides whether to edit that post or to post another one.
 */
public class PartialDuplicatePost extends FormAlreadySent {

    /** @param postId the post with the similar text */
    public PartialDuplicatePost(long postId) {
        super("partPosted", postId);
    }
}
