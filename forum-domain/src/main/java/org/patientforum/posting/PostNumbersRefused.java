package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** It is not clear which posts are meant. */
public class PostNumbersRefused extends ForumException {

    /** @param what {@code missing}, {@code unclear}, {@code tooMany}, {@code tooManyAtOnce}, {@code none} of them is there, or {@code noneSo}: none can become what is wanted */
    public PostNumbersRefused(String what) {
        super("postNumbers." + what);
    }

    /** @param what {@code changed}: the text of this post has been changed since it was looked at */
    public PostNumbersRefused(String what, int number) {
        super("postNumbers." + what, number);
    }
}
