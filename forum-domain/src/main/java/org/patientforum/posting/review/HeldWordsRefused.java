package org.patientforum.posting.review;

import org.patientforum.shared.ForumException;

/** The words to the author of a held post are missing or too long. */
public class HeldWordsRefused extends ForumException {

    /** @param rule {@code missing} or {@code tooLong} */
    public HeldWordsRefused(String rule, int longest) {
        super("heldWordsRefused." + rule, longest);
    }
}
