package org.patientforum.posting.quotes;

import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;

/**
 * A post that quotes another one.
 *
 * @param quoted the quoted words
 */
public record QuotingPost(PostLocation location, String author, PostState state, String quoted) {}
