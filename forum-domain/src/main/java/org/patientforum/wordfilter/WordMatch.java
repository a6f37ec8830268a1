package org.patientforum.wordfilter;

/**
 * A watched word found in a text.
 *
 * @param from index in the text of its first character
 * @param until index after its last character
 */
public record WordMatch(WatchedWordRow word, int from, int until) {

    /** The word as its writer spelled it. */
    public String in(String text) {
        return text.substring(from, until);
    }
}
