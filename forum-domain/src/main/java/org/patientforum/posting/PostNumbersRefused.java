package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** It is not clear which posts are meant. */
public class PostNumbersRefused extends ForumException {

    /** @param what {@code missing}, {@code unclear}, {@code tooMany} or {@code none} of them is there */
    public PostNumbersRefused(String what) {
        super("postNumbers." + what);
    }
}
