package org.patientforum.posting.events;

import org.patientforum.posting.HoldReason;

/** A post, or a change of one, waits until staff have looked at it. */
public record PostHeld(long postId, long discussionId, long authorId, HoldReason reason) {}
