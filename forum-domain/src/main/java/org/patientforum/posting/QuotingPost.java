package org.patientforum.posting;

/**
 * A post that quotes another one.
 *
 * @param quoted the words it quotes
 */
public record QuotingPost(PostPlace place, String author, PostState state, String quoted) {}
