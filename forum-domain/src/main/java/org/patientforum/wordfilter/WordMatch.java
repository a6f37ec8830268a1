package org.patientforum.wordfilter;

/**
 * A watched word found in a text.
 *
 * @param from index of its first character, inclusive
 * @param until index after its last character, exclusive
 */
public record WordMatch(WatchedWordRow word, int from, int until) {

    /** The word as its author spelled it. */
    public String in(String text) {
        return text.substring(from, until);
    }
}
