package org.patientforum.wordfilter;

import org.patientforum.shared.ForumException;

/** Somebody else has changed the watched word since the form was opened. */
public class WatchedWordChangedMeanwhile extends ForumException {

    public WatchedWordChangedMeanwhile() {
        super("watchedWordChangedMeanwhile");
    }
}
