package org.patientforum.posting;

/** Why a post is held for review. */
public enum HoldReason {
    /** The text contains a watched word. */
    WATCHED_WORD,
    /** The post is among the first of a new member. */
    NEWCOMER,
    /** The group holds all posts. */
    GROUP,
    /** The text contains words that staff redacted from the post. */
    REDACTED
}
