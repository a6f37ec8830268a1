package org.patientforum.posting.review;

/**
 * How staff word a held post before they publish it.
 *
 * @param title of the discussion that the post starts; else not looked at
 * @param wordsToAuthor what its author reads of it, up to 4,000 characters
 */
public record HeldPostEdit(String title, String text, String wordsToAuthor) {}
