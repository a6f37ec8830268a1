package org.patientforum.posting;

/** Why a post waits until staff have looked at it. */
public enum HoldReason {
    /** It holds a watched word. */
    WATCHED_WORD,
    /** It is among the first posts of somebody new. */
    NEWCOMER,
    /** All posts of its group wait. */
    GROUP,
    /** It brings back words that staff took out of the post. */
    REDACTED
}
