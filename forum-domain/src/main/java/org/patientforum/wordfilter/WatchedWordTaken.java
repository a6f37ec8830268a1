package org.patientforum.wordfilter;

import org.patientforum.shared.ForumException;

/** The word is on the list already. */
public class WatchedWordTaken extends ForumException {

    public WatchedWordTaken() {
        super("watchedWordTaken");
    }
}
