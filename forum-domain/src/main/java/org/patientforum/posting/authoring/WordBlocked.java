package org.patientforum.posting.authoring;

import org.patientforum.shared.ForumException;

/** A title or text holds a word that cannot be posted here. */
public class WordBlocked extends ForumException {

    /**
     * @param field {@code title} or {@code text}
     * @param word as its writer spelled it
     * @param why what staff say of it
     */
    public WordBlocked(String field, String word, String why) {
        super("wordBlocked." + field, word, why);
    }
}
