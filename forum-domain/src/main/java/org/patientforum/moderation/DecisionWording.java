package org.patientforum.moderation;

/**
 * What a moderator decides.
 *
 * @param wordsToAuthor what the post's author reads on the site, up to 4,000 characters, plain text
 */
public record DecisionWording(Action action, String wordsToAuthor) {

    public DecisionWording {
        wordsToAuthor = wordsToAuthor == null ? "" : wordsToAuthor.strip();
    }
}
