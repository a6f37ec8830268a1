package org.patientforum.posting.transfers;

import java.time.Instant;
import org.patientforum.posting.PostState;

/** The first of the posts that staff selected for a split. */
public record SelectedPost(int number, long authorId, String author, PostState state, Instant postedAt) {}
