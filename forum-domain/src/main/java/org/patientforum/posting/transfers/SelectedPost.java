package org.patientforum.posting.transfers;

import java.time.Instant;
import org.patientforum.posting.PostState;

/** A post that staff chose, as they know it. */
public record SelectedPost(int number, long authorId, String author, PostState state, Instant postedAt) {}
