package org.patientforum.posting;

/** A post, or a change of one, waits until staff have looked at it. */
public record PostHeld(long postId, long discussionId, long authorId, HoldReason reason) {}
