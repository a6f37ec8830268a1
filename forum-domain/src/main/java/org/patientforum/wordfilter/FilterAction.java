package org.patientforum.wordfilter;

/** What becomes of a text that holds a watched word, the strictest first. */
public enum FilterAction {
    /** It cannot be posted; its writer is told which word and why, and keeps the text. */
    BLOCK,
    /** It waits until staff have looked at it. */
    HOLD,
    /** The word is replaced before the text is posted; its writer sees that first. */
    REPLACE,
    /** It is posted, and staff are asked to look. */
    FLAG
}
