package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The selection of posts is empty, malformed or cannot be processed. */
public class PostNumbersRefused extends ForumException {

    /**
     * @param what {@code missing}, {@code unclear}, {@code tooMany} ranges, {@code tooManySelected}, {@code none}: none of the posts exists, or {@code
     *     noneSo}: the decision fits none of them
     */
    public PostNumbersRefused(String what) {
        super("postNumbers." + what);
    }

    /** @param what {@code changed}: the text of the post was edited after staff saw it */
    public PostNumbersRefused(String what, int number) {
        super("postNumbers." + what, number);
    }
}
