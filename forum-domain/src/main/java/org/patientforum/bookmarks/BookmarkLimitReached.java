package org.patientforum.bookmarks;

import org.patientforum.shared.ForumException;

/** The member has as many bookmarks as one member may have. */
public class BookmarkLimitReached extends ForumException {

    /** @param limit number of bookmarks a member may have */
    public BookmarkLimitReached(int limit) {
        super("bookmarkLimitReached", limit);
    }
}
