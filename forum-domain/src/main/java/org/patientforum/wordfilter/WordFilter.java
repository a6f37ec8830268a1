package org.patientforum.wordfilter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Finds watched words in texts that are about to be posted. */
@Dependent
public class WordFilter {

    private final WatchedWords words;
    private final WordMatcherCache cache;

    @Inject
    public WordFilter(WatchedWords words, WordMatcherCache cache) {
        this.words = words;
        this.cache = cache;
    }

    /** All matches of watched words in the order of the text. */
    public List<WordMatch> matches(String text) {
        return cache.matcher(words.revision(), words::all).matches(text);
    }

    /** Returns the text with the words replaced whose action is REPLACE. */
    public static String replace(String text, List<WordMatch> matches) {
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        for (WordMatch match : matches) {
            if (match.word().treatment() == FilterAction.REPLACE && match.from() >= end) {
                replaced.append(text, end, match.from()).append(match.word().replacement());
                end = match.until();
            }
        }
        return replaced.append(text, end, text.length()).toString();
    }
}
