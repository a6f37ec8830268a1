package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** A title or text contains a word that must not be posted. */
public class WordBlocked extends ForumException {

    /**
     * @param field {@code title} or {@code text}
     * @param word as the author spelled it
     * @param why explanation by staff
     */
    public WordBlocked(String field, String word, String why) {
        super("wordBlocked." + field, word, why);
    }
}
