package org.patientforum.posting.review;

/**
 * Staff's wording of a held post.
 *
 * @param title title of the discussion; ignored unless the post opens it
 * @param wordsToAuthor message to the author, 1 to 4,000 characters
 */
public record HeldPostEdit(String title, String text, String wordsToAuthor) {}
