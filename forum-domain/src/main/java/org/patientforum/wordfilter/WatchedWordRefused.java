package org.patientforum.wordfilter;

import org.patientforum.shared.ForumException;

/** A watched word cannot be used as it was written. */
public class WatchedWordRefused extends ForumException {

    /** @param rule {@code pattern}, {@code short}, {@code star}, {@code treatment}, {@code replacement}, {@code why} or {@code loop} */
    public WatchedWordRefused(String rule, int longest) {
        super("watchedWordRefused." + rule, longest);
    }
}
