package org.patientforum.posting.events;

import org.patientforum.posting.HoldReason;

/** A post or an edit was held for review. */
public record PostHeld(long postId, long discussionId, long authorId, HoldReason reason) {}
