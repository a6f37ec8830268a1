package org.patientforum.wordfilter;

/** What happens to a text that contains a watched word, the strictest first. Stored by name. */
public enum FilterAction {
    /** The text is rejected. Its author sees the word and the reason and keeps the text. */
    BLOCK,
    /** The text is held for review by staff. */
    HOLD,
    /** The word is replaced before publication; the author sees the result first. */
    REPLACE,
    /** The text is published, and a case is opened for staff. */
    FLAG
}
