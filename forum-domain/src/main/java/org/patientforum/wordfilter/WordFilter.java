package org.patientforum.wordfilter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Looks for watched words in what somebody is about to post. */
@Dependent
public class WordFilter {

    private final WatchedWords words;
    private final WordMatcherCache shelf;

    @Inject
    public WordFilter(WatchedWords words, WordMatcherCache shelf) {
        this.words = words;
        this.shelf = shelf;
    }

    /** Every place of the text at which a watched word stands, in the text's order. */
    public List<WordMatch> sightings(String text) {
        return shelf.matcher(words.revision(), words::all).sightings(text);
    }

    /** The text with a replacement in the place of each word that is to be replaced. */
    public static String replaced(String text, List<WordMatch> sightings) {
        StringBuilder replaced = new StringBuilder();
        int reached = 0;
        for (WordMatch sighting : sightings) {
            if (sighting.word().treatment() == FilterAction.REPLACE && sighting.from() >= reached) {
                replaced.append(text, reached, sighting.from())
                        .append(sighting.word().replacement());
                reached = sighting.until();
            }
        }
        return replaced.append(text, reached, text.length()).toString();
    }
}
