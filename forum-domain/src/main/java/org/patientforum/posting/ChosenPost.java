package org.patientforum.posting;

import java.time.Instant;

/** A post that staff chose, as they know it. */
public record ChosenPost(int number, long authorId, String author, PostState state, Instant postedAt) {}
